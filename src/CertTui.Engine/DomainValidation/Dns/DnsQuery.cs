using System.Security.Cryptography;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>What is asked.</summary>
/// <param name="Name">An A-label form, no wildcard.</param>
/// <param name="Type">Which records.</param>
/// <param name="Recursive">To be asked of a resolver; an authoritative server answers for itself.</param>
/// <param name="CheckingDisabled">A validating resolver shall answer even where DNSSEC is broken (RFC 4035 section 3.2.2).</param>
public sealed record DnsQuery(string Name, RecordType Type, bool Recursive = false, bool CheckingDisabled = false)
{
    // What passes without being cut into fragments (RFC 6891 section 6.2.5, DNS flag day 2020).
    private const ushort PayloadSize = 1232;

    /// <summary>With a random number of its own (RFC 5452 section 9.2).</summary>
    /// <param name="extended">False for a server that does not know the OPT record (RFC 6891 section 7).</param>
    public DnsMessage ToMessage(bool extended = true)
    {
        var flags = (Recursive ? DnsFlags.RecursionDesired : 0) | (CheckingDisabled ? DnsFlags.CheckingDisabled : 0);
        var options = new DnsRecord(DnsName.Root, RecordType.OPT, PayloadSize, 0, new OtherData([]));
        return new DnsMessage(
            (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1), flags, ResponseCode.NOERROR, [new DnsQuestion(Name, Type)], [], [],
            extended ? [options] : []);
    }
}
