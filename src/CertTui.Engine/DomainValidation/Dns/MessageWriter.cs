using System.Buffers.Binary;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>Writes a message; the counterpart of <see cref="MessageReader"/>.</summary>
internal sealed class MessageWriter
{
    private readonly MemoryStream _bytes = new();

    public static byte[] Write(DnsMessage message)
    {
        var writer = new MessageWriter();
        writer.Short(message.Id);
        writer.Short((ushort)((ushort)message.Flags | (ushort)message.Code));
        writer.Short((ushort)message.Questions.Count);
        IReadOnlyList<DnsRecord>[] sections = [message.Answers, message.Authorities, message.Additional];
        foreach (var section in sections)
            writer.Short((ushort)section.Count);
        foreach (var question in message.Questions)
            writer.Question(question);
        foreach (var record in sections.SelectMany(section => section))
            writer.Record(record);
        return writer._bytes.ToArray();
    }

    private void Question(DnsQuestion question)
    {
        Name(question.Name);
        Short((ushort)question.Type);
        Short(question.Class);
    }

    private void Record(DnsRecord record)
    {
        Question(new DnsQuestion(record.Name, record.Type, record.Class));
        Long(record.SecondsToLive);
        var data = new MessageWriter();
        data.Data(record.Data);
        Short((ushort)data._bytes.Length);
        data._bytes.WriteTo(_bytes);
    }

    private void Data(RecordData data)
    {
        switch (data)
        {
            case AddressData address:
                _bytes.Write(address.Address.GetAddressBytes());
                break;
            case NameData name:
                Name(name.Name);
                break;
            case MxData mx:
                Short(mx.Preference);
                Name(mx.Exchange);
                break;
            case SoaData soa:
                Name(soa.Server);
                Name(soa.Mailbox);
                foreach (var number in (uint[])[soa.Serial, soa.Refresh, soa.Retry, soa.Expire, soa.Minimum])
                    Long(number);
                break;
            case TxtData text:
                foreach (var octets in text.Strings)
                    String(octets);
                break;
            case OtherData other:
                _bytes.Write(other.Bytes);
                break;
        }
    }

    private void Name(string name)
    {
        foreach (var label in DnsName.Labels(name) ?? throw new ArgumentException(name, nameof(name)))
            String(label);
        _bytes.WriteByte(0);
    }

    // One octet of length, then so many octets: a label, or a string of a TXT record.
    private void String(byte[] octets)
    {
        _bytes.WriteByte(checked((byte)octets.Length));
        _bytes.Write(octets);
    }

    private void Short(ushort number)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        _bytes.Write(bytes);
    }

    private void Long(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        _bytes.Write(bytes);
    }
}
