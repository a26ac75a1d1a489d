using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>Server certificates that no CA would issue any more.</summary>
internal static class OddLeaf
{
    public static TestLeaf SelfSigned()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signed = Request(new CertificateRequest(Name, key, HashAlgorithmName.SHA256)).CreateSelfSigned(Some.Now.AddDays(-1), Some.Now.AddDays(90));
        return new TestLeaf(Certificate.Open(signed.RawData), key);
    }

    /// <summary>With any key: RSA of 1024 bits, for instance.</summary>
    public static TestLeaf Of(TestCa authority, RSA key, HashAlgorithmName hash)
    {
        var request = Request(new CertificateRequest(Name, key, hash, RSASignaturePadding.Pkcs1));
        using var issuer = authority.Certificate.ToX509();
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        using var signed = request.Create(issuer.SubjectName, new AnyHash((RSA)authority.Key, hash), Some.Now.AddDays(-1), Some.Now.AddDays(90), [0x41, 1, 2, 3]);
        return new TestLeaf(Certificate.Open(signed.RawData), key);
    }

    private static X500DistinguishedName Name { get; } = new($"CN={Some.Host}");

    private static CertificateRequest Request(CertificateRequest request)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Some.Host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        return request;
    }

    /// <summary>.NET's own generator refuses SHA-1.</summary>
    private sealed class AnyHash(RSA key, HashAlgorithmName hash) : X509SignatureGenerator
    {
        private static readonly byte[] Sha1WithRsa = Convert.FromHexString("300D06092A864886F70D0101050500");

        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
            hash == HashAlgorithmName.SHA1 ? Sha1WithRsa : Ordinary.GetSignatureAlgorithmIdentifier(hash);

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => key.SignData(data, hash, RSASignaturePadding.Pkcs1);

        protected override PublicKey BuildPublicKey() => Ordinary.PublicKey;

        private X509SignatureGenerator Ordinary => CreateForRSA(key, RSASignaturePadding.Pkcs1);
    }
}
