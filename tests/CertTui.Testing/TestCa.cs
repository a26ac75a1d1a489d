using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>
/// A tiny certification authority in memory: roots, intermediates, cross certificates, leaves and revocation lists.
/// P-256 unless told, so that a test takes milliseconds. Everything is valid at <see cref="Some.Now"/> unless told.
/// </summary>
public sealed class TestCa
{
    private readonly AsymmetricAlgorithm _key;
    private readonly X500DistinguishedName _name;

    private TestCa(string name, AsymmetricAlgorithm key, Func<TestCa, Certificate> certify)
    {
        _name = NameOf(name);
        _key = key;
        Certificate = certify(this);
    }

    public Certificate Certificate { get; }

    public AsymmetricAlgorithm Key => _key;

    /// <summary>
    /// A self-signed root. <paramref name="keyId"/> false makes one without subject key identifier, as TWCA Global Root CA is.
    /// </summary>
    public static TestCa Root(string name, KeyChoice choice = KeyChoice.P256, bool keyId = true) =>
        new(name, TestKeys.Make(choice), self => self.CertifyAuthority(self, pathLength: null, keyId));

    /// <summary>An intermediate under this authority; give <paramref name="key"/> to re-issue one with the same key.</summary>
    public TestCa Sub(string name, KeyChoice choice = KeyChoice.P256, AsymmetricAlgorithm? key = null) =>
        new(name, key ?? TestKeys.Make(choice), self => CertifyAuthority(self, pathLength: 0));

    /// <summary>A certificate by this authority for the name and key of another root.</summary>
    public Certificate Cross(TestCa other) => CertifyAuthority(other, pathLength: null);

    /// <summary>A server certificate with a new key for these names; the first is the common name.</summary>
    public TestLeaf Leaf(params string[] names)
    {
        var key = TestKeys.Make();
        return new TestLeaf(Issue(new TestOrder(names) { Key = TestKeys.PublicPart(key) }), key);
    }

    /// <summary>A server certificate for the public key of a PKCS#10 request (DER), with the names that the CA grants.</summary>
    public Certificate Issue(byte[] csr, params string[] names) =>
        Issue(new TestOrder(names) { Key = CertificateRequest.LoadSigningRequest(csr, HashAlgorithmName.SHA256).PublicKey });

    /// <summary>A server certificate as the order wants it, however odd.</summary>
    public Certificate Issue(TestOrder order)
    {
        var key = order.Key ?? TestKeys.PublicPart(TestKeys.Make());
        var subject = NameOf(order.Subject ?? $"C=TW, O=EXAMPLE, CN={order.Names[0]}");
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([.. order.ExtendedKeyUsage.Select(oid => new Oid(oid))], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(key, false));
        if (order.Names.Count > 0)
            request.CertificateExtensions.Add(AlternativeNames(order.Names));
        if (order.Policy is not null)
            request.CertificateExtensions.Add(TestExtensions.Policy(order.Policy));
        return Sign(request, order.From, order.From.AddDays(order.Days));
    }

    /// <summary>A revocation list of this authority, DER.</summary>
    public byte[] Crl(int number, DateTimeOffset thisUpdate, DateTimeOffset nextUpdate, params Certificate[] revoked)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            builder.AddEntry(Convert.FromHexString(certificate.SerialNumber), thisUpdate);
        return builder.Build(_name, TestKeys.Generator(_key), number, nextUpdate, HashAlgorithmName.SHA256, AuthorityKeyId(), thisUpdate);
    }

    private Certificate CertifyAuthority(TestCa subject, int? pathLength, bool keyId = true)
    {
        var key = TestKeys.PublicPart(subject._key);
        var request = new CertificateRequest(subject._name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, pathLength is not null, pathLength ?? 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        if (keyId)
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(key, false));
        return Sign(request, Some.Now.AddYears(-3), Some.Now.AddYears(10), keyId);
    }

    private Certificate Sign(CertificateRequest request, DateTimeOffset from, DateTimeOffset to, bool keyId = true)
    {
        if (keyId)
            request.CertificateExtensions.Add(AuthorityKeyId());
        using var signed = request.Create(_name, TestKeys.Generator(_key), from, to, TestExtensions.NewSerial());
        return Certificate.Open(signed.RawData);
    }

    private X509AuthorityKeyIdentifierExtension AuthorityKeyId() =>
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            new X509SubjectKeyIdentifierExtension(TestKeys.PublicPart(_key), false));

    private static X509Extension AlternativeNames(IReadOnlyList<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            builder.AddDnsName(name);
        return builder.Build();
    }

    // A bare name is a common name; with an equals sign it is a whole distinguished name.
    // Without the flag .NET writes the attributes in reverse.
    private static X500DistinguishedName NameOf(string name) =>
        new(name.Contains('=') ? name : $"C=TW, O=PRACTICE, CN={name}", X500DistinguishedNameFlags.None);
}
