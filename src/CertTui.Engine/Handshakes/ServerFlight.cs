using System.Buffers.Binary;

namespace CertTui.Engine.Handshakes;

/// <summary>The bytes that a server sent at the start of a TLS 1.2 connection (RFC 5246 sections 6.2, 7.2 and 7.4.2).</summary>
public static class ServerFlight
{
    private const int RecordHeader = 5;
    private const int MessageHeader = 4;
    private const byte AlertRecord = 21;
    private const byte HandshakeRecord = 22;
    private const byte CertificateMessage = 11;

    public static bool LooksLikeTls(ReadOnlySpan<byte> received) =>
        received.Length < 2 ? received.IsEmpty : received[0] is >= 20 and <= 23 && received[1] == 3;

    /// <summary>The description of the first alert that came in the clear; null where none came.</summary>
    public static int? Alert(ReadOnlySpan<byte> received)
    {
        while (TryRecord(ref received, out var type, out var content))
        {
            if (type == AlertRecord && content.Length == 2)
                return content[1];
        }
        return null;
    }

    /// <summary>The entries of the certificate message, DER, as they were sent; none where no whole message came.</summary>
    public static IReadOnlyList<byte[]> Certificates(ReadOnlySpan<byte> received)
    {
        ReadOnlySpan<byte> messages = Messages(received);
        while (messages.Length >= MessageHeader)
        {
            var length = UInt24(messages[1..]);
            if (messages.Length < MessageHeader + length)
                break;
            if (messages[0] == CertificateMessage)
                return Entries(messages.Slice(MessageHeader, length));
            messages = messages[(MessageHeader + length)..];
        }
        return [];
    }

    /// <summary>
    /// Certificates that the system tells, in the order in which they were sent: Schannel before Windows 11 22H2 and Server 2025 tells the
    /// last one first. Which way round it was is known by the server's own.
    /// </summary>
    public static IReadOnlyList<byte[]> AsSent(IReadOnlyList<byte[]> told, byte[] own) => told switch
    {
        [] => [own],
        [var first, .., var last] when !first.AsSpan().SequenceEqual(own) && last.AsSpan().SequenceEqual(own) => [.. told.Reverse()],
        _ => told,
    };

    // A message may be cut over several records, and a record may hold several messages.
    private static byte[] Messages(ReadOnlySpan<byte> received)
    {
        var joined = new List<byte>();
        while (TryRecord(ref received, out var type, out var content) && type == HandshakeRecord)
            joined.AddRange(content);
        return [.. joined];
    }

    /// <summary>The entries of the body of a certificate message; none where it is damaged.</summary>
    internal static List<byte[]> Entries(ReadOnlySpan<byte> message)
    {
        var entries = new List<byte[]>();
        for (var list = message.Length < 3 ? [] : message[3..]; list.Length >= 3;)
        {
            var length = UInt24(list);
            if (length > list.Length - 3)
                return [];
            entries.Add(list.Slice(3, length).ToArray());
            list = list[(3 + length)..];
        }
        return entries;
    }

    private static bool TryRecord(ref ReadOnlySpan<byte> received, out byte type, out ReadOnlySpan<byte> content)
    {
        type = 0;
        content = default;
        if (received.Length < RecordHeader)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(received[3..]);
        if (received.Length < RecordHeader + length)
            return false;
        type = received[0];
        content = received.Slice(RecordHeader, length);
        received = received[(RecordHeader + length)..];
        return true;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] << 16 | bytes[1] << 8 | bytes[2];
}
