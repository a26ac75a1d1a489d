using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Machines.Practice.Ca;

/// <summary>Makes the certificates of the practice CAs themselves (RFC 5280).</summary>
internal static class CaCertificates
{
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static X509Certificate2 Make(CaShape shape, ECDsa own, ECDsa issuerKey, Certificate? issuer)
    {
        var request = new CertificateRequest(shape.Name.ToX500(), own, HashAlgorithmName.SHA256);
        foreach (var extension in Extensions(shape, request.PublicKey, issuerKey))
            request.CertificateExtensions.Add(extension);
        var generator = X509SignatureGenerator.CreateForECDsa(issuerKey);
        return request.Create(SubjectOf(issuer) ?? request.SubjectName, generator, shape.NotBefore, shape.NotAfter, SerialNumber());
    }

    public static X500DistinguishedName? SubjectOf(Certificate? certificate)
    {
        using var opened = certificate?.ToX509();
        return opened is null ? null : new X500DistinguishedName(opened.SubjectName.RawData);
    }

    /// <summary>Made from the key, since the issuer's certificate may not carry a key id (RFC 5280 section 4.2.1.1).</summary>
    public static X509AuthorityKeyIdentifierExtension AuthorityKeyId(ECDsa issuer) =>
        X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(new X509SubjectKeyIdentifierExtension(new PublicKey(issuer), false));

    /// <summary>128 random bits, positive (RFC 5280 section 4.1.2.2).</summary>
    public static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return serial;
    }

    private static IEnumerable<X509Extension> Extensions(CaShape shape, PublicKey own, ECDsa issuerKey)
    {
        yield return new X509BasicConstraintsExtension(true, shape.IssuesServers, 0, true);
        yield return new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true);
        if (shape.ServersOnly)
            yield return new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false);
        if (!shape.HasKeyId)
            yield break;
        yield return new X509SubjectKeyIdentifierExtension(own, false);
        yield return AuthorityKeyId(issuerKey);
    }
}
