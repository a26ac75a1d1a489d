using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>One depth-first search for paths. Bounded, because anybody can write certificates that issue each other in circles.</summary>
internal sealed class PathSearch
{
    // Cross-certified to each other, a dozen authorities give millions of walks that end nowhere.
    private const int MaxSteps = 10_000;

    private readonly HashSet<string> _anchors;
    private readonly ILookup<string, Certificate> _bySubject;
    private readonly Dictionary<string, IReadOnlyList<Certificate>> _issuers = [];
    private readonly List<CertificatePath> _paths = [];
    private readonly List<CertificatePath> _deadEnds = [];
    private int _steps;

    public PathSearch(IEnumerable<Certificate> pool, IEnumerable<Certificate> anchors)
    {
        var ends = anchors.ToList();
        _anchors = [.. ends.Select(anchor => anchor.Fingerprint)];
        _bySubject = ends.Concat(pool).Distinct().ToLookup(certificate => certificate.SubjectKey);
    }

    public IReadOnlyList<CertificatePath> Paths => _paths;

    /// <summary>Walks that end where no issuer is at hand.</summary>
    public IReadOnlyList<CertificatePath> DeadEnds => _deadEnds;

    public void From(Certificate leaf) => Extend([leaf]);

    private void Extend(List<Certificate> path)
    {
        if (_paths.Count >= ChainBuilder.MaxPaths || _steps++ >= MaxSteps)
            return;
        var isAnchor = _anchors.Contains(path[^1].Fingerprint);
        if (isAnchor)
            _paths.Add(new CertificatePath([.. path]));
        var next = IssuersOf(path[^1]).Where(issuer => !path.Exists(earlier => IsSameAuthority(earlier, issuer))).ToList();
        if (next.Count == 0 && !isAnchor)
            _deadEnds.Add(new CertificatePath([.. path]));
        if (path.Count < ChainBuilder.MaxDepth)
            next.ForEach(issuer => Extend([.. path, issuer]));
    }

    private IReadOnlyList<Certificate> IssuersOf(Certificate certificate)
    {
        // Signatures are the dear part: each pair is verified once, however many walks pass it.
        if (!_issuers.TryGetValue(certificate.Fingerprint, out var found))
        {
            found = [.. _bySubject[certificate.IssuerKey].Where(certificate.MayBeSignedBy)];
            _issuers[certificate.Fingerprint] = found;
        }
        return found;
    }

    private static bool IsSameAuthority(Certificate one, Certificate other) =>
        one.SpkiSha256 == other.SpkiSha256 && one.SubjectKey == other.SubjectKey;
}
