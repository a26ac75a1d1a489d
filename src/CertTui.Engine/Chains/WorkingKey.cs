using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains;

/// <summary>The key that verifies what a certificate of a path has signed (RFC 5280 section 6.1.4 steps d to f).</summary>
internal static class WorkingKey
{
    /// <returns>SubjectPublicKeyInfo; a DSA key without parameters has those of its issuer.</returns>
    public static byte[] Of(CertificatePath path, int index)
    {
        var spki = path.Certificates[index].Fields.Spki;
        if (PublicKeys.HasParameters(spki) || index == path.Tiers - 1)
            return spki;
        var above = Of(path, index + 1);
        return PublicKeys.IsDsa(above) && PublicKeys.HasParameters(above) ? PublicKeys.WithParametersOf(spki, above) : spki;
    }
}
