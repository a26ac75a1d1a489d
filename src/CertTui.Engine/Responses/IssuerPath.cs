using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>
/// Finds the path that a delivery means: the one that ends in a root, then the one that uses most of what was delivered
/// (so the cross certificate wins over the self-signed root of the same key), then the shortest.
/// </summary>
internal sealed class IssuerPath(IReadOnlyList<SourcedCertificate> authorities, IReadOnlyList<SourcedCertificate> delivered)
{
    private const int Deepest = 8;

    // Signatures are checked once per pair, and a delivery that is cross-signed in all directions is given up in time.
    private const int MostSteps = 2000;

    private readonly Dictionary<Certificate, List<SourcedCertificate>> _issuers = [];
    private List<SourcedCertificate> _best = [];
    private int _steps;

    public IReadOnlyList<SourcedCertificate> From(SourcedCertificate server)
    {
        Extend([server]);
        return _best;
    }

    private void Extend(List<SourcedCertificate> path)
    {
        if (IsBetter(path))
            _best = path;
        var last = path[^1].Certificate;
        if (path.Count == Deepest || ++_steps > MostSteps || last.IsSelfIssued && last.IsSelfSigned)
            return;
        foreach (var issuer in IssuersOf(last).Where(issuer => path.All(passed => !SameAuthority(passed.Certificate, issuer.Certificate))))
            Extend([.. path, issuer]);
    }

    private bool IsBetter(List<SourcedCertificate> path) => Rank(path).CompareTo(Rank(_best)) > 0;

    private (bool EndsInRoot, int Delivered, int Brevity) Rank(List<SourcedCertificate> path) =>
        (path.Count > 0 && path[^1].Certificate.IsSelfSigned, path.Count(delivered.Contains), -path.Count);

    private List<SourcedCertificate> IssuersOf(Certificate certificate)
    {
        if (!_issuers.TryGetValue(certificate, out var issuers))
            _issuers[certificate] = issuers = [.. authorities.Where(authority => certificate.IsSignedBy(authority.Certificate))];
        return issuers;
    }

    // One authority twice in a path leads nowhere, whichever of its certificates it is.
    private static bool SameAuthority(Certificate one, Certificate other) =>
        one.SpkiSha256 == other.SpkiSha256 && one.Subject == other.Subject;
}
