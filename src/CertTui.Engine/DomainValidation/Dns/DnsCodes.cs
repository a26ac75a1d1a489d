namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>Types of records (RFC 1035 section 3.2.2, RFC 3596, RFC 6891).</summary>
public enum RecordType : ushort
{
    A = 1,
    NS = 2,
    CNAME = 5,
    SOA = 6,
    MX = 15,
    TXT = 16,
    AAAA = 28,
    OPT = 41,
}

/// <summary>The response code, in the words that DNS tools print (RFC 1035 section 4.1.1, RFC 6895 section 2.3).</summary>
public enum ResponseCode : byte
{
    NOERROR = 0,
    FORMERR = 1,
    SERVFAIL = 2,
    NXDOMAIN = 3,
    NOTIMP = 4,
    REFUSED = 5,
}

/// <summary>The flags of the header (RFC 1035 section 4.1.1, RFC 4035 section 3.2); the opcode between them is 0, a query.</summary>
[Flags]
public enum DnsFlags : ushort
{
    None = 0,
    CheckingDisabled = 0x0010,
    AuthenticData = 0x0020,
    RecursionAvailable = 0x0080,
    RecursionDesired = 0x0100,
    Truncated = 0x0200,
    Authoritative = 0x0400,
    Response = 0x8000,
}
