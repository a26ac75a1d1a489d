using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains;

/// <summary>A chain of three in which every rule is kept, but for what a test changes.</summary>
internal static class OddChain
{
    private static readonly ECDsa Root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Authority = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa Server = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static CertificatePath Path(
        Action<CertificateRequest>? leaf = null, Action<CertificateRequest>? authority = null, string subject = "CN=www.example.com", byte[]? serial = null) => new(
        [
            Make(subject, Server, "CN=Odd CA", Authority, request => { AsServer(request); leaf?.Invoke(request); }, serial),
            Make("CN=Odd CA", Authority, "CN=Odd Root", Root, request => { AsAuthority(request); authority?.Invoke(request); }),
            Make("CN=Odd Root", Root, "CN=Odd Root", Root, AsAuthority),
        ]);

    /// <summary>An extension put in, in the place of one of its kind.</summary>
    public static void Put(this CertificateRequest request, X509Extension extension)
    {
        request.Remove(extension.Oid!.Value!);
        request.CertificateExtensions.Add(extension);
    }

    public static void Remove(this CertificateRequest request, string oid)
    {
        foreach (var old in request.CertificateExtensions.Where(old => old.Oid!.Value == oid).ToList())
            request.CertificateExtensions.Remove(old);
    }

    public static X509Extension Extension(string oid, bool critical, Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return new X509Extension(oid, writer.Encode(), critical);
    }

    public static X509Extension Names(bool critical, params string[] dns)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in dns)
            builder.AddDnsName(name);
        return builder.Build(critical);
    }

    /// <summary>A revocation list of the authority or of the root.</summary>
    public static RevocationList Crl(bool ofRoot, DateTimeOffset from, DateTimeOffset until, params Certificate[] revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(Convert.FromHexString(certificate.SerialNumber), from);
        var key = ofRoot ? Root : Authority;
        return RevocationList.Open(builder.Build(
            new X500DistinguishedName(ofRoot ? "CN=Odd Root" : "CN=Odd CA"), X509SignatureGenerator.CreateForECDsa(key), 1, until,
            HashAlgorithmName.SHA256, X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyId(key)), from));
    }

    private static void AsServer(CertificateRequest request)
    {
        request.Put(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.Put(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.Put(Names(critical: false, "www.example.com"));
    }

    private static void AsAuthority(CertificateRequest request)
    {
        request.Put(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.Put(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
    }

    private static Certificate Make(
        string subject, ECDsa key, string issuer, ECDsa signer, Action<CertificateRequest> shape, byte[]? serial = null)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.Put(KeyId(key));
        request.Put(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(KeyId(signer)));
        shape(request);
        using var signed = request.Create(
            new X500DistinguishedName(issuer), X509SignatureGenerator.CreateForECDsa(signer), Some.Now.AddDays(-9), Some.Now.AddDays(9), serial ?? [0x42, 0x01]);
        return Certificate.Open(signed.RawData);
    }

    private static X509SubjectKeyIdentifierExtension KeyId(ECDsa key) => new(new PublicKey(key), critical: false);
}
