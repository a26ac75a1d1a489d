namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>A query or an answer (RFC 1035 section 4).</summary>
public sealed record DnsMessage(
    ushort Id,
    DnsFlags Flags,
    ResponseCode Code,
    IReadOnlyList<DnsQuestion> Questions,
    IReadOnlyList<DnsRecord> Answers,
    IReadOnlyList<DnsRecord> Authorities,
    IReadOnlyList<DnsRecord> Additional)
{
    /// <summary>Octets, over TCP (RFC 1035 section 4.2.2).</summary>
    public const int Longest = ushort.MaxValue;

    /// <summary>Null where the bytes are no message: cut off, too long a label, a pointer that leads nowhere or in a circle.</summary>
    public static DnsMessage? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return MessageReader.Read(bytes);
        }
        catch (MalformedMessage)
        {
            return null;
        }
    }

    /// <summary>Names are written out in full: compression is for the one who reads (RFC 1035 section 4.1.4).</summary>
    /// <exception cref="ArgumentException">A name of it is none.</exception>
    public byte[] Write() => MessageWriter.Write(this);
}
