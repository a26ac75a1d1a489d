using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Portal;

/// <summary>What the portal reads in a request (RFC 2986).</summary>
/// <param name="Der">The request.</param>
/// <param name="Key">Its public key.</param>
/// <param name="Spki">Its SubjectPublicKeyInfo, DER.</param>
/// <param name="Subject">Its attributes, by OID.</param>
internal sealed record CertificateApplication(byte[] Der, PublicKey Key, byte[] Spki, IReadOnlyDictionary<string, string> Subject)
{
    private const string Name = "2.5.4.3";

    public string CommonName => Subject.GetValueOrDefault(Name, "");

    public string SpkiSha256 => Convert.ToHexString(SHA256.HashData(Spki));

    /// <summary><see cref="Refusal"/> <c>csr-malformed</c> (reason) or <c>csr-signature-invalid</c>.</summary>
    public static CertificateApplication Read(string pem)
    {
        var der = PemFile.Find(pem, "NEW CERTIFICATE REQUEST", "CERTIFICATE REQUEST") ?? throw new Refusal("csr-malformed", ("reason", "PEM"));
        var request = Load(der, CertificateRequestLoadOptions.SkipSignatureValidation, "csr-malformed");
        Load(der, CertificateRequestLoadOptions.Default, "csr-signature-invalid");
        try
        {
            return new CertificateApplication(der, request.PublicKey, request.PublicKey.ExportSubjectPublicKeyInfo(), Attributes(request.SubjectName));
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException or InvalidOperationException)
        {
            throw new Refusal("csr-malformed", ("reason", exception.Message));
        }
    }

    private static CertificateRequest Load(byte[] der, CertificateRequestLoadOptions options, string code)
    {
        try
        {
            return CertificateRequest.LoadSigningRequest(der, HashAlgorithmName.SHA256, options);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            throw new Refusal(code, ("reason", exception.Message));
        }
    }

    // An attribute that comes twice counts once: the last is the most specific.
    private static Dictionary<string, string> Attributes(X500DistinguishedName subject)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var part in subject.EnumerateRelativeDistinguishedNames(reversed: false))
            attributes[part.GetSingleElementType().Value!] = part.GetSingleElementValue() ?? "";
        return attributes;
    }
}
