namespace CertTui.Machines.Practice.Dns;

/// <summary>dns.json: the zones of the person, and their records. SOA, NS and MX of a zone follow from its name.</summary>
/// <param name="Serial">Grows with every change (RFC 1035 section 3.3.13).</param>
/// <param name="Zones">Their names, lower case, without a final dot.</param>
/// <param name="Records">A and TXT records.</param>
/// <param name="Behind">What the resolver still has from before; null where it keeps up.</param>
internal sealed record DnsContent(int Serial, IReadOnlyList<string> Zones, IReadOnlyList<DnsRecord> Records, IReadOnlyList<DnsRecord>? Behind = null)
{
    public static DnsContent Empty { get; } = new(1, [], []);

    /// <summary>The longest zone that holds the name; null where none does.</summary>
    public string? ZoneOf(string name) => Zones.Where(zone => IsIn(zone, name)).MaxBy(zone => zone.Length);

    public static bool IsIn(string zone, string name) => name == zone || name.EndsWith("." + zone, StringComparison.Ordinal);
}

/// <param name="Name">Lower case, without a final dot.</param>
/// <param name="Type">A or TXT.</param>
/// <param name="Value">An IPv4 address, or the text.</param>
/// <param name="Ttl">Seconds.</param>
internal sealed record DnsRecord(string Name, string Type, string Value, int Ttl)
{
    public const string Address = "A";
    public const string Text = "TXT";
}
