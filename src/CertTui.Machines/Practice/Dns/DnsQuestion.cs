using System.Buffers.Binary;

namespace CertTui.Machines.Practice.Dns;

/// <summary>A query (RFC 1035 section 4.1).</summary>
/// <param name="Id">Comes back in the answer.</param>
/// <param name="Flags">As received: opcode and whether recursion is desired.</param>
/// <param name="Name">As received; null where the message is no single question.</param>
/// <param name="Type">Of the records.</param>
/// <param name="Class">IN, hopefully.</param>
/// <param name="Section">The question as received, to be repeated in the answer letter by letter.</param>
internal sealed record DnsQuestion(ushort Id, ushort Flags, string? Name, ushort Type, ushort Class, byte[] Section)
{
    public const int HeaderLength = 12;
    private const ushort IsAnswer = 0x8000;

    public int Opcode => Flags >> 11 & 0xF;

    public bool WantsRecursion => (Flags & 0x0100) != 0;

    /// <summary>Null where the message is too short to be answered, or an answer itself.</summary>
    public static DnsQuestion? Read(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderLength)
            return null;
        var (id, flags) = (Number(message, 0), Number(message, 2));
        if ((flags & IsAnswer) != 0)
            return null;
        var at = HeaderLength;
        var name = Number(message, 4) == 1 ? DnsName.Read(message, ref at) : null;
        return name is null || at + 4 > message.Length
            ? new DnsQuestion(id, flags, null, 0, 0, [])
            : new DnsQuestion(id, flags, name, Number(message, at), Number(message, at + 2), message[HeaderLength..(at + 4)].ToArray());
    }

    /// <summary>A query that asks for no recursion.</summary>
    public static byte[] Write(ushort id, string name, ushort type)
    {
        byte[] header = [(byte)(id >> 8), (byte)id, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        return [.. header, .. DnsName.Write(name), (byte)(type >> 8), (byte)type, 0, (byte)DnsType.Internet];
    }

    private static ushort Number(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
}
