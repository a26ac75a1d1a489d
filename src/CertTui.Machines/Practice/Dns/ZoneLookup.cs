namespace CertTui.Machines.Practice.Dns;

/// <summary>Which records answer a question (RFC 1034 section 4.3.2).</summary>
internal static class ZoneLookup
{
    private const int UsualTtl = 3600;
    private const int NegativeTtl = 60;

    public static DnsReply Answer(DnsContent content, DnsQuestion question)
    {
        if (question.Opcode != 0)
            return DnsReply.Failure(DnsAnswerCode.NotImplemented);
        if (question.Name is null)
            return DnsReply.Failure(DnsAnswerCode.FormatError);
        var name = question.Name.ToLowerInvariant();
        if (question.Class != DnsType.Internet || content.ZoneOf(name) is not { } zone)
            return DnsReply.Failure(DnsAnswerCode.Refused);
        // Who asks for recursion asks the resolver, and that one may be behind.
        var isBehind = question.WantsRecursion && content.Behind is not null;
        return Find(content, zone, isBehind, name, question.Type);
    }

    private static DnsReply Find(DnsContent content, string zone, bool isBehind, string name, ushort type)
    {
        var authority = DnsResource.Authority(zone, ServerOf(zone), content.Serial, NegativeTtl);
        var known = (isBehind ? content.Behind! : content.Records).Where(record => DnsContent.IsIn(zone, record.Name)).Select(DnsResource.Of);
        var all = known.Concat(OwnRecords(zone)).Append(authority).ToList();
        var answers = all.Where(resource => resource.Name == name && (resource.Type == type || type == DnsType.Any)).ToList();
        // A name above another one exists, though it has no records itself (RFC 8020).
        var exists = all.Any(resource => DnsContent.IsIn(name, resource.Name));
        var code = exists ? DnsAnswerCode.NoError : DnsAnswerCode.NameError;
        return new DnsReply(code, !isBehind, answers, answers.Count > 0 ? [] : [authority]);
    }

    private static IEnumerable<DnsResource> OwnRecords(string zone) =>
    [
        DnsResource.NameServer(zone, ServerOf(zone), UsualTtl),
        DnsResource.Of(new DnsRecord(ServerOf(zone), DnsRecord.Address, "127.0.0.1", UsualTtl)),
        DnsResource.Mail(zone, zone, UsualTtl),
    ];

    private static string ServerOf(string zone) => "ns." + zone;
}
