using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Revocation;

internal enum RevocationStatus
{
    Good,
    Revoked,

    /// <summary>No list tells, or not for every reason.</summary>
    Unknown,
}

/// <summary>Asks the lists at hand about the certificates of one path (RFC 5280 section 6.3.3).</summary>
internal sealed class RevocationCheck(CertificatePath path, DateTimeOffset time, TrustSettings settings)
{
    private readonly ListSigners _signers = new(path, time, settings);

    /// <param name="index">The place in the path, below its top.</param>
    /// <exception cref="Refusal"><c>extension-invalid</c></exception>
    public RevocationStatus Of(int index)
    {
        var certificate = path.Certificates[index];
        if (IsOnOwnIssuersList(certificate, index))
            return RevocationStatus.Revoked;
        var told = ReasonFlags.None;
        foreach (var (point, list) in Asked(certificate))
        {
            var reasons = point.Reasons & (list.Scope.Reasons ?? ReasonFlags.All);
            if ((reasons & ~told) == ReasonFlags.None || !_signers.Trusts(list, index))
                continue;
            var delta = NewestDelta(list, index);
            var entry = delta?.Entry(certificate.IssuerKey, certificate.SerialNumber) ?? list.Entry(certificate.IssuerKey, certificate.SerialNumber);
            if (entry is { IsRemoved: false } && entry.At <= time)
                return RevocationStatus.Revoked;
            // An old list can still convict, but not acquit.
            if (IsFresh(delta ?? list))
                told |= reasons;
        }
        return told == ReasonFlags.All ? RevocationStatus.Good : RevocationStatus.Unknown;
    }

    private IEnumerable<(DistributionPoint Point, RevocationList List)> Asked(Certificate certificate) =>
        from point in DistributionPoint.Of(certificate)
        from list in settings.RevocationLists
        where list.BaseNumber is null && list.Covers(certificate) && IsFrom(point, list, certificate)
        select (point, list);

    // Steps b (1) and b (2) (i).
    private static bool IsFrom(DistributionPoint point, RevocationList list, Certificate certificate)
    {
        var isIssuer = point.Issuers is { } issuers
            ? list.Scope.IsIndirect && issuers.Contains(PointName.Directory(list.IssuerKey))
            : list.IssuerKey == certificate.IssuerKey;
        return isIssuer && (list.Scope.Names is not { } names || (point.Names ?? point.Issuers ?? []).Any(names.Contains));
    }

    // Whatever a list's place and scope: a serial number that the issuer itself has put on a complete list is revoked.
    private bool IsOnOwnIssuersList(Certificate certificate, int index) =>
        settings.RevocationLists.Any(list => !list.IsPartial && list.Concerns(certificate)
            && list.RevokedAt(certificate.SerialNumber) <= time
            && NewestDelta(list, index)?.Entry(certificate.IssuerKey, certificate.SerialNumber) is null
            && _signers.Trusts(list, index));

    // Steps c and h: of the same issuer and scope, for this list or an older one, and not older than it.
    private RevocationList? NewestDelta(RevocationList list, int index) => settings.RevocationLists
        .Where(delta => delta.BaseNumber is { } from && list.Number is { } number && from <= number && delta.Number >= number
            && delta.IssuerKey == list.IssuerKey && delta.Scope.Encoding == list.Scope.Encoding && delta.AuthorityKeyId == list.AuthorityKeyId
            && IsFresh(delta) && _signers.Trusts(delta, index))
        .MaxBy(delta => delta.Number);

    private bool IsFresh(RevocationList list) => list.ThisUpdate <= time && (list.NextUpdate is null || time <= list.NextUpdate);
}
