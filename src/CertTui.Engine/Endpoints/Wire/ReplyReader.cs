using System.Buffers;
using System.Buffers.Binary;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>
/// Reads records and messages as they come in (RFC 5246 sections 6.2.1 and 7.4, RFC 8446 section 4.1.3), each byte once, and never
/// throws: what cannot be read ends the reply.
/// </summary>
/// <param name="wholeFlight">Up to ServerHelloDone; otherwise ServerHello is enough.</param>
public sealed class ReplyReader(bool wholeFlight)
{
    /// <summary>Bytes: no server needs more before ServerHelloDone.</summary>
    public const int Limit = 256 * 1024;

    private const int RecordHeader = 5;
    private const int MessageHeader = 4;
    private const byte AlertRecord = 21;
    private const byte HandshakeRecord = 22;
    private const byte Fatal = 2;
    private const byte CertificateMessage = 11;
    private const byte CertificateRequestMessage = 13;
    private const byte ServerHelloDoneMessage = 14;

    private readonly ArrayBufferWriter<byte> _received = new();
    private readonly ArrayBufferWriter<byte> _messages = new();
    private int _recordsRead;
    private int _messagesRead;

    public ServerReply Reply { get; private set; } = ServerReply.Silence;

    /// <summary>Nothing that follows can change the reply.</summary>
    public bool IsComplete { get; private set; }

    public void Take(ReadOnlySpan<byte> bytes)
    {
        _received.Write(bytes);
        if (_received.WrittenCount > 1 && !ServerFlight.LooksLikeTls(_received.WrittenSpan))
            End(Reply with { IsForeign = true });
        while (!IsComplete && NextRecord(out var type, out var content))
            TakeRecord(type, content);
        IsComplete |= _received.WrittenCount > Limit;
    }

    private bool NextRecord(out byte type, out ReadOnlySpan<byte> content)
    {
        var rest = _received.WrittenSpan[_recordsRead..];
        type = 0;
        content = default;
        if (rest.Length < RecordHeader)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(rest[3..]);
        if (rest.Length < RecordHeader + length)
            return false;
        type = rest[0];
        content = rest.Slice(RecordHeader, length);
        _recordsRead += RecordHeader + length;
        return true;
    }

    private void TakeRecord(byte type, ReadOnlySpan<byte> content)
    {
        if (type == HandshakeRecord)
            TakeMessages(content);
        else if (type != AlertRecord || content.Length != 2)
            IsComplete = true;
        else if (content[0] == Fatal)
            End(Reply with { Alert = content[1] });
    }

    // A message may be cut over several records, and a record may hold several messages.
    private void TakeMessages(ReadOnlySpan<byte> content)
    {
        _messages.Write(content);
        for (var rest = Rest(); !IsComplete && rest.Length >= MessageHeader; rest = Rest())
        {
            var length = rest[1] << 16 | rest[2] << 8 | rest[3];
            if (rest.Length < MessageHeader + length)
                return;
            _messagesRead += MessageHeader + length;
            TakeMessage(rest[0], rest.Slice(MessageHeader, length));
        }

        ReadOnlySpan<byte> Rest() => _messages.WrittenSpan[_messagesRead..];
    }

    private void TakeMessage(byte type, ReadOnlySpan<byte> body)
    {
        switch (type)
        {
            case ServerHello.Message: TakeHello(body); break;
            case CertificateMessage: Reply = Reply with { Certificates = ServerFlight.Entries(body) }; break;
            case CertificateRequestMessage: Reply = Reply with { AsksForCertificate = true }; break;
            case ServerHelloDoneMessage: IsComplete = true; break;
            default: break;
        }
    }

    private void TakeHello(ReadOnlySpan<byte> body)
    {
        if (ServerHello.Read(body) is not { } hello)
            IsComplete = true;
        else
            Reply = Reply with { Version = hello.Version, Suite = hello.Suite };
        IsComplete |= !wholeFlight || Reply.Version == TlsVersion.Tls13;
    }

    private void End(ServerReply reply) => (Reply, IsComplete) = (reply, true);
}
