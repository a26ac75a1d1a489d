using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection.Judging;

/// <summary>What a certificate or a list says against itself, whatever lies beside it.</summary>
internal static class ItemJudgement
{
    private const int SoonDays = 30;

    public static IEnumerable<Problem> Of(InspectedItem item, DateTimeOffset now) => item switch
    {
        InspectedCertificate found => Dates(found.Certificate, now).Concat(Strengths(found.Certificate)).Concat(Known(found.Certificate)),
        InspectedList { List.NextUpdate: { } next } found when now > next =>
            [Problem.Warning("crl-expired", ("issuer", found.List.IssuerName), ("at", next.Second()))],
        _ => [],
    };

    private static IEnumerable<Problem> Dates(Certificate certificate, DateTimeOffset now)
    {
        var about = certificate.About();
        if (now > certificate.NotAfter)
            yield return Problem.Error("expired", [.. about, ("at", certificate.NotAfter.Second())]);
        else if (now < certificate.NotBefore)
            yield return Problem.Error("not-yet-valid", [.. about, ("at", certificate.NotBefore.Second())]);
        else if ((certificate.NotAfter - now).TotalDays is var left && left <= SoonDays)
            yield return Problem.Warning("expires-soon", [.. about, ("days", $"{(int)left}"), ("at", certificate.NotAfter.Second())]);
    }

    private static IEnumerable<Problem> Strengths(Certificate certificate)
    {
        var isShortRsa = certificate.KeyDescription.StartsWith("RSA ", StringComparison.Ordinal) && !Strength.IsEnough(certificate.KeyDescription);
        if (isShortRsa)
            yield return Problem.Warning("weak-key", [.. certificate.About(), ("key", certificate.KeyDescription)]);
        // Nobody relies on the signature of a root.
        if (!certificate.IsSelfIssued && Strength.IsWeakSignature(certificate.Fields.SignatureAlgorithm))
            yield return Problem.Warning("weak-signature", [.. certificate.About(), ("algorithm", certificate.Fields.SignatureAlgorithm)]);
    }

    private static IEnumerable<Problem> Known(Certificate certificate) =>
        certificate.IsAuthority && KnownCertificates.Warn(certificate) is { } problem ? [problem] : [];
}
