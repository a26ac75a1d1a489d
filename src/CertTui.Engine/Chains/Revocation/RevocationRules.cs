using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>Revocation of every certificate of a path but its anchor (RFC 5280 section 6.1.3 step a (3)).</summary>
internal static class RevocationRules
{
    /// <returns><c>revoked</c>, <c>revoked-intermediate</c> and, where revocation is required, <c>revocation-unknown</c>.</returns>
    /// <exception cref="Refusal"><c>extension-invalid</c></exception>
    public static IEnumerable<Problem> Judge(CertificatePath path, DateTimeOffset time, TrustSettings settings)
    {
        if (settings.RevocationLists.Count == 0 && !settings.RequireRevocation)
            yield break;
        var check = new RevocationCheck(path, time, settings);
        for (var i = 0; i < path.Tiers - 1; i++)
        {
            var certificate = path.Certificates[i];
            var status = check.Of(i);
            if (status == RevocationStatus.Revoked)
                yield return Problem.Error(i == 0 ? "revoked" : "revoked-intermediate", certificate.About());
            else if (status == RevocationStatus.Unknown && settings.RequireRevocation)
                yield return Problem.Error("revocation-unknown", [.. certificate.About(), ("issuer", certificate.Issuer)]);
        }
    }
}
