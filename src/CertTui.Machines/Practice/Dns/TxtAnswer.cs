using System.Buffers.Binary;
using System.Text;

namespace CertTui.Machines.Practice.Dns;

/// <summary>Reads the texts out of an answer (RFC 1035 sections 4.1.3 and 3.3.14).</summary>
internal static class TxtAnswer
{
    private const int RecordHead = 10;

    /// <summary>None where the name or its records do not exist; null where the answer is none, or says that the server could not find out.</summary>
    public static List<string>? Read(ReadOnlySpan<byte> message, ushort id)
    {
        if (message.Length < DnsQuestion.HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(message) != id || Code(message) is not (0 or 3))
            return null;
        var at = DnsQuestion.HeaderLength;
        for (var question = 0; question < Count(message, 4); question++)
        {
            if (DnsName.Read(message, ref at) is null)
                return null;
            at += 4;
        }
        var texts = new List<string>();
        for (var answer = 0; answer < Count(message, 6); answer++)
        {
            if (!ReadRecord(message, ref at, texts))
                return null;
        }
        return texts;
    }

    public static string CodeOf(ReadOnlySpan<byte> message) =>
        message.Length < DnsQuestion.HeaderLength ? "?" : $"RCODE {Code(message)}";

    private static bool ReadRecord(ReadOnlySpan<byte> message, ref int at, List<string> texts)
    {
        if (DnsName.Read(message, ref at) is null || at + RecordHead > message.Length)
            return false;
        var (type, length) = (Count(message, at), Count(message, at + 8));
        at += RecordHead;
        if (at + length > message.Length)
            return false;
        if (type == DnsType.Txt)
            texts.Add(Join(message.Slice(at, length)));
        at += length;
        return true;
    }

    private static string Join(ReadOnlySpan<byte> data)
    {
        var bytes = new List<byte>();
        while (data.Length > 0)
        {
            var size = Math.Min(data[0], data.Length - 1);
            bytes.AddRange(data.Slice(1, size));
            data = data[(size + 1)..];
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int Code(ReadOnlySpan<byte> message) => message[3] & 0xF;

    private static int Count(ReadOnlySpan<byte> message, int at) => BinaryPrimitives.ReadUInt16BigEndian(message[at..]);
}
