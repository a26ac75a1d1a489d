using System.Net;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>Reads the sections of a message in their order (RFC 1035 section 4.1).</summary>
internal static class MessageReader
{
    /// <exception cref="MalformedMessage">It is none.</exception>
    public static DnsMessage Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        var id = reader.Short();
        var flags = reader.Short();
        var (questions, answers, authorities, additional) = (reader.Short(), reader.Short(), reader.Short(), reader.Short());
        return new DnsMessage(
            id,
            (DnsFlags)(flags & 0xFFF0),
            (ResponseCode)(flags & 0x000F),
            Questions(ref reader, questions),
            Records(ref reader, answers),
            Records(ref reader, authorities),
            Records(ref reader, additional));
    }

    private static List<DnsQuestion> Questions(ref WireReader reader, int count)
    {
        var questions = new List<DnsQuestion>();
        while (questions.Count < count)
            questions.Add(new DnsQuestion(reader.Name(), (RecordType)reader.Short(), reader.Short()));
        return questions;
    }

    private static List<DnsRecord> Records(ref WireReader reader, int count)
    {
        var records = new List<DnsRecord>();
        while (records.Count < count)
        {
            var (name, type, group) = (reader.Name(), (RecordType)reader.Short(), reader.Short());
            var (life, length) = (reader.Long(), reader.Short());
            var end = reader.At + length;
            var data = Data(ref reader, type, length);
            if (reader.At != end)
                throw new MalformedMessage("record length");
            records.Add(new DnsRecord(name, type, group, life, data));
        }
        return records;
    }

    private static RecordData Data(ref WireReader reader, RecordType type, int length) => type switch
    {
        RecordType.A when length == 4 => new AddressData(new IPAddress(reader.Bytes(4))),
        RecordType.AAAA when length == 16 => new AddressData(new IPAddress(reader.Bytes(16))),
        RecordType.NS or RecordType.CNAME => new NameData(reader.Name()),
        RecordType.MX => new MxData(reader.Short(), reader.Name()),
        RecordType.SOA => new SoaData(
            reader.Name(), reader.Name(), reader.Long(), reader.Long(), reader.Long(), reader.Long(), reader.Long()),
        RecordType.TXT => Texts(ref reader, length),
        RecordType.A or RecordType.AAAA => throw new MalformedMessage("address length"),
        _ => new OtherData(reader.Bytes(length).ToArray()),
    };

    private static TxtData Texts(ref WireReader reader, int length)
    {
        var strings = new List<byte[]>();
        for (var end = reader.At + length; reader.At < end;)
            strings.Add(reader.Bytes(reader.Bytes(1)[0]).ToArray());
        return new TxtData(strings);
    }
}
