using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Requests;

/// <summary>The self-signed certificate that Windows keeps in REQUEST so that a pending request has a key.</summary>
[SupportedOSPlatform("windows")]
internal static class Placeholder
{
    /// <summary>For the subject of the request, good for a year, as Windows makes them.</summary>
    public static X509Certificate2 For(PendingRequest request, AsymmetricAlgorithm key)
    {
        var csr = CertificateRequest.LoadSigningRequest(
            request.Csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.SkipSignatureValidation);
        var bare = new CertificateRequest(csr.SubjectName, csr.PublicKey, HashAlgorithmName.SHA256);
        // Two requests with one key and one subject in one second would else be one certificate.
        return bare.Create(csr.SubjectName, Generator(key), request.MadeAt, request.MadeAt.AddYears(1), RandomNumberGenerator.GetBytes(15));
    }

    private static X509SignatureGenerator Generator(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        ECDsa ec => X509SignatureGenerator.CreateForECDsa(ec),
        _ => throw new Refusal("unsupported", ("what", "key"), ("reason", key.SignatureAlgorithm ?? "")),
    };
}
