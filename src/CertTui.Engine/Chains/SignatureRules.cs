using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Chains;

/// <summary>
/// The signatures of a path (RFC 5280 section 6.1.3 step a (1)). The search has gone by them already, but lets pass what it
/// cannot tell: only a whole path shows which key a DSA certificate means.
/// </summary>
internal static class SignatureRules
{
    public static IEnumerable<Problem> Judge(CertificatePath path, TrustSettings settings)
    {
        for (var i = 0; i < path.Tiers - 1; i++)
        {
            var certificate = path.Certificates[i];
            var algorithm = certificate.Fields.SignatureAlgorithm;
            var state = Signatures.Check(certificate, WorkingKey.Of(path, i + 1));
            if (state == SignatureState.Invalid || !certificate.Fields.AlgorithmsAgree)
                yield return Problem.Error("signature-invalid", [.. certificate.About(), ("issuer", path.Certificates[i + 1].CommonName)]);
            else if (state == SignatureState.Unsupported)
                yield return Problem.Error("signature-unsupported", [.. certificate.About(), ("algorithm", SignatureNames.HashOf(algorithm))]);
            // Nobody relies on the signature of a trust anchor.
            if (Strength.IsWeakSignature(algorithm))
                yield return Strength.Weak("weak-signature", settings, [.. certificate.About(), ("algorithm", SignatureNames.HashOf(algorithm))]);
        }
    }
}
