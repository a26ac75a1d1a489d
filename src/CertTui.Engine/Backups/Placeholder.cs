using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>
/// The self-signed certificate that stands beside a request's key in a backup: without one Windows and OpenSSL would not
/// show the file as anything. It ends at the second at which it begins, so that nobody takes it for a real one.
/// </summary>
internal static class Placeholder
{
    public static Certificate For(PendingRequest request, AsymmetricAlgorithm key, DateTimeOffset now)
    {
        var csr = CertificateRequest.LoadSigningRequest(
            request.Csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.SkipSignatureValidation);
        var generator = key switch
        {
            RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
            ECDsa ec => X509SignatureGenerator.CreateForECDsa(ec),
            _ => throw new Refusal("unsupported", ("what", "key"), ("reason", key.SignatureAlgorithm ?? "")),
        };
        var bare = new CertificateRequest(csr.SubjectName, csr.PublicKey, HashAlgorithmName.SHA256);
        using var certificate = bare.Create(csr.SubjectName, generator, now, now, SerialNumber());
        return Certificate.Open(certificate.RawData);
    }

    public static bool IsOne(Certificate certificate) => certificate.NotBefore == certificate.NotAfter && certificate.IsSelfSigned;

    // Positive, and not zero (RFC 5280 section 4.1.2.2).
    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x3F | 0x40);
        return serial;
    }
}
