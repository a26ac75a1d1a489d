using System.Buffers.Binary;
using System.Text;

namespace CertTui.Machines.Practice.Tls.Verbatim;

/// <summary>What a server needs of a ClientHello that came in one record (RFC 5246 section 7.4.1.2).</summary>
/// <param name="Message">The whole handshake message, for the transcript.</param>
/// <param name="Random">32 bytes.</param>
/// <param name="ServerName">As an A-label (RFC 6066 section 3); empty where none is asked for.</param>
/// <param name="Suites">In the client's order.</param>
/// <param name="ExtendsMasterSecret">RFC 7627.</param>
internal sealed record ClientHello(byte[] Message, byte[] Random, string ServerName, IReadOnlyList<ushort> Suites, bool ExtendsMasterSecret)
{
    private const int RecordHeader = 5;
    private const byte HandshakeRecord = 22;
    private const byte HelloMessage = 1;
    private const ushort ServerNameExtension = 0;
    private const ushort ExtendedMasterSecret = 23;

    /// <summary>Null where the record holds no whole ClientHello.</summary>
    public static ClientHello? TryRead(byte[] record)
    {
        try
        {
            return record is [HandshakeRecord, ..] && record[RecordHeader] == HelloMessage ? Read(record[RecordHeader..]) : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // Shorter than it says.
            return null;
        }
    }

    private static ClientHello Read(byte[] message)
    {
        const int beforeRandom = 4 + 2;
        ReadOnlySpan<byte> rest = message.AsSpan(beforeRandom + 32);
        rest = rest[(1 + rest[0])..];
        var suites = Take16(ref rest);
        rest = rest[(1 + rest[0])..];
        var extensions = rest.IsEmpty ? [] : Take16(ref rest);
        var name = "";
        var extends = false;
        while (!extensions.IsEmpty)
        {
            var type = BinaryPrimitives.ReadUInt16BigEndian(extensions);
            extensions = extensions[2..];
            var body = Take16(ref extensions);
            extends |= type == ExtendedMasterSecret;
            // A list of one: name type, length, name.
            if (type == ServerNameExtension && body.Length > 5)
                name = Encoding.ASCII.GetString(body.Slice(5, BinaryPrimitives.ReadUInt16BigEndian(body[3..])));
        }
        return new ClientHello(message, message[beforeRandom..(beforeRandom + 32)], name, Suiting(suites), extends);
    }

    private static ReadOnlySpan<byte> Take16(scoped ref ReadOnlySpan<byte> from)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(from);
        var taken = from.Slice(2, length);
        from = from[(2 + length)..];
        return taken;
    }

    private static List<ushort> Suiting(ReadOnlySpan<byte> bytes)
    {
        var suites = new List<ushort>();
        for (; bytes.Length >= 2; bytes = bytes[2..])
            suites.Add(BinaryPrimitives.ReadUInt16BigEndian(bytes));
        return suites;
    }
}
