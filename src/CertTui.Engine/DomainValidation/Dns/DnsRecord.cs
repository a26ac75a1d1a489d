namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>A resource record (RFC 1035 section 4.1.3).</summary>
/// <param name="Name">The owner.</param>
/// <param name="Type">What kind of data.</param>
/// <param name="Class">1 is the Internet; an OPT record keeps its payload size here (RFC 6891 section 6.1.2).</param>
/// <param name="SecondsToLive">How long it may be remembered.</param>
/// <param name="Data">What it says.</param>
public sealed record DnsRecord(string Name, RecordType Type, ushort Class, uint SecondsToLive, RecordData Data);

/// <summary>One entry of the question section (RFC 1035 section 4.1.2).</summary>
public sealed record DnsQuestion(string Name, RecordType Type, ushort Class = DnsQuestion.Internet)
{
    public const ushort Internet = 1;

    public bool Same(DnsQuestion other) => Type == other.Type && Class == other.Class && DnsName.Same(Name, other.Name);
}
