using System.Net;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>What came back, or why nothing useful did.</summary>
/// <param name="Server">Who was asked.</param>
/// <param name="Query">What was asked.</param>
/// <param name="Message">Null where no message came.</param>
/// <param name="Problem">Null for NOERROR and for NXDOMAIN, which says that the name does not exist.</param>
public sealed record DnsAnswer(IPEndPoint Server, DnsQuery Query, DnsMessage? Message, Problem? Problem)
{
    /// <summary>NOERROR, NXDOMAIN, ...; empty where no message came.</summary>
    public string Code => Message?.Code.ToString() ?? "";

    public bool IsAuthoritative => Message?.Flags.HasFlag(DnsFlags.Authoritative) == true;

    /// <summary>Where the name is an alias: what it stands for.</summary>
    public string? Alias => Message?.Answers
        .Where(record => record.Type == RecordType.CNAME && DnsName.Same(record.Name, Query.Name))
        .Select(record => ((NameData)record.Data).Name).FirstOrDefault();

    /// <summary>The records of the type asked for, those behind an alias too.</summary>
    public IReadOnlyList<DnsRecord> Records => Message is null ? [] : [.. Message.Answers.Where(record => record.Type == Query.Type)];

    /// <summary>The records of the zone's SOA, which stand in an answer that says "there is none" (RFC 2308 section 2).</summary>
    public DnsRecord? StartOfAuthority =>
        Message?.Answers.Concat(Message.Authorities).FirstOrDefault(record => record.Type == RecordType.SOA);

    /// <summary>Seconds for which a resolver may go on giving this answer (RFC 2308 section 5 where there are no records).</summary>
    public uint SecondsToLive => Records.Count > 0
        ? Records.Min(record => record.SecondsToLive)
        : StartOfAuthority is { Data: SoaData data } soa ? Math.Min(soa.SecondsToLive, data.Minimum) : 0;

    internal static DnsAnswer Of(IPEndPoint server, DnsQuery query, DnsMessage message) => new(server, query, message, message.Code switch
    {
        ResponseCode.NOERROR or ResponseCode.NXDOMAIN => null,
        ResponseCode.REFUSED => Trouble("dns-refused", server, query),
        var code => Trouble("dns-rcode", server, query, ("rcode", code.ToString())),
    });

    internal static DnsAnswer Failed(string code, IPEndPoint server, DnsQuery query, params ReadOnlySpan<(string, string)> details) =>
        new(server, query, null, Trouble(code, server, query, details));

    private static Problem Trouble(string code, IPEndPoint server, DnsQuery query, params ReadOnlySpan<(string, string)> details) =>
        Problem.Error(code, [("name", query.Name), ("server", server.ToString()), .. details]);
}
