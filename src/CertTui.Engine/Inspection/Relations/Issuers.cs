namespace CertTui.Engine.Inspection.Relations;

/// <summary>Who issued whom, by signature, and whose issuer is not among the files.</summary>
internal sealed class Issuers
{
    private readonly ILookup<Digest, Trace> _authorities;
    private readonly Dictionary<Trace, List<Trace>> _issued = [];
    private readonly List<Trace> _orphans = [];
    private readonly List<(Trace Certificate, Trace Namesake)> _namesakes = [];

    /// <param name="certificates">Each once.</param>
    public Issuers(IReadOnlyList<Trace> certificates)
    {
        _authorities = certificates.Where(trace => trace.IsAuthority || trace.IsSelfIssued).ToLookup(trace => trace.SubjectName);
        foreach (var certificate in certificates.Where(trace => !trace.IsSelfIssued))
            FindIssuer(certificate);
    }

    public IReadOnlyList<IssuedBy> Issued =>
        [.. _issued.Select(pair => new IssuedBy(pair.Key.Name, pair.Key.Source, [.. pair.Value.Select(trace => trace.Source)]))];

    public IEnumerable<Problem> Problems =>
        _orphans.GroupBy(trace => trace.IssuerName).Take(InspectionLimits.Told).Select(Missing)
            .Concat(_namesakes.Take(InspectionLimits.Told).Select(WrongNamesake))
            .Concat(_authorities.Where(same => same.Skip(1).Any()).Take(InspectionLimits.Told).Select(Generations));

    private void FindIssuer(Trace certificate)
    {
        var found = false;
        foreach (var issuer in _authorities[certificate.IssuerName].Where(certificate.IsIssuedBy))
        {
            found = true;
            if (!_issued.TryGetValue(issuer, out var children))
                _issued[issuer] = children = [];
            children.Add(certificate);
        }
        if (found)
            return;
        if (_authorities[certificate.IssuerName].FirstOrDefault() is { } namesake)
            _namesakes.Add((certificate, namesake));
        else
            _orphans.Add(certificate);
    }

    // A root need not be among the files. A gap between a server certificate and the authorities beside it is one to close.
    private Problem Missing(IGrouping<Digest, Trace> orphans)
    {
        var first = orphans.FirstOrDefault(trace => !trace.IsAuthority) ?? orphans.First();
        var isGap = !first.IsAuthority && _authorities.Count > 0;
        var problem = Problem.Info(
            "incomplete-chain", ("subject", first.Name), ("missing", first.IssuerText), ("count", $"{orphans.Count()}"), ("source", first.Source));
        return isGap ? problem with { Severity = Severity.Warning } : problem;
    }

    private static Problem WrongNamesake((Trace Certificate, Trace Namesake) pair) => Problem.Error(
        "same-name-other-key", ("subject", pair.Namesake.Name), ("fingerprint", pair.Namesake.Fingerprint.ToString()),
        ("issued", pair.Certificate.Name), ("source", pair.Namesake.Source));

    private static Problem Generations(IGrouping<Digest, Trace> same) => Problem.Info(
        same.DistinctBy(trace => trace.Spki).Count() == 1 ? "generations-of-one-key" : "generations-of-other-keys",
        ("subject", same.First().Name), ("count", $"{same.Count()}"), ("sources", string.Join(", ", same.Select(trace => trace.Source).Take(InspectionLimits.Told))));
}
