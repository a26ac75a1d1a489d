using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTui.Engine.Requests;

/// <summary>Builds a certification request (RFC 2986) signed with SHA-256.</summary>
public static class SigningRequest
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static byte[] Build(Subject subject, IReadOnlyList<string> names, AsymmetricAlgorithm key)
    {
        var request = Start(NameOf(subject), key);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(UsageOf(key), critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        request.CertificateExtensions.Add(AlternativeNames(names));
        return request.CreateSigningRequest();
    }

    private static CertificateRequest Start(X500DistinguishedName name, AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ECDsa ec => new CertificateRequest(name, ec, HashAlgorithmName.SHA256),
        _ => throw new ArgumentException("RSA or ECDSA", nameof(key)),
    };

    // keyEncipherment is for RSA alone (RFC 5480 section 3).
    private static X509KeyUsageFlags UsageOf(AsymmetricAlgorithm key) =>
        key is RSA ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment : X509KeyUsageFlags.DigitalSignature;

    private static X500DistinguishedName NameOf(Subject subject)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(subject.CommonName.Trim());
        if (!string.IsNullOrWhiteSpace(subject.OrganizationalUnit))
            name.AddOrganizationalUnitName(subject.OrganizationalUnit.Trim());
        name.AddOrganizationName(subject.Organization.Trim());
        name.AddLocalityName(subject.Locality.Trim());
        name.AddStateOrProvinceName(subject.State.Trim());
        name.AddCountryOrRegion(subject.Country.Trim());
        return name.Build();
    }

    private static X509Extension AlternativeNames(IReadOnlyList<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            builder.AddDnsName(name);
        return builder.Build();
    }
}
