using System.Net;
using System.Text;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>What a record says (RFC 1035 section 3.3).</summary>
public abstract record RecordData;

/// <summary>A (RFC 1035 section 3.4.1) and AAAA (RFC 3596).</summary>
public sealed record AddressData(IPAddress Address) : RecordData;

/// <summary>NS and CNAME: one domain name.</summary>
public sealed record NameData(string Name) : RecordData;

/// <summary>A preference of 0 with the root as exchange means: takes no mail (RFC 7505).</summary>
public sealed record MxData(ushort Preference, string Exchange) : RecordData;

/// <summary>Times in seconds. <paramref name="Minimum"/> bounds how long "there is none" is remembered (RFC 2308 section 4).</summary>
public sealed record SoaData(string Server, string Mailbox, uint Serial, uint Refresh, uint Retry, uint Expire, uint Minimum) : RecordData;

/// <summary>Character strings of up to 255 octets each.</summary>
public sealed record TxtData(IReadOnlyList<byte[]> Strings) : RecordData
{
    /// <summary>The strings put together without anything between them, one character for each octet.</summary>
    public string Text => string.Concat(Strings.Select(Encoding.Latin1.GetString));
}

/// <summary>Any other type, as it came.</summary>
public sealed record OtherData(byte[] Bytes) : RecordData;
