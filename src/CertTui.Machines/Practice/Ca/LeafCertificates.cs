using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Machines.Practice.Ca;

/// <summary>Issues server certificates as both CAs do in 2026: server authentication only, less than 200 days, no OU.</summary>
internal static class LeafCertificates
{
    private const string OrganizationValidated = "2.23.140.1.2.2";
    private const string ExtendedValidation = "2.23.140.1.1";

    // Taipei and Hong Kong share it, and have had no daylight saving time since 1979.
    private static readonly TimeSpan LocalTime = TimeSpan.FromHours(8);

    public static Certificate Issue(PracticeCa ca, LeafOrder order, DateTimeOffset now)
    {
        using var issuerKey = ca.OpenKey(order.Issuer);
        var issuer = CaCertificates.SubjectOf(ca.Get(order.Issuer))!;
        var request = new CertificateRequest(NameOf(order), order.Key, HashAlgorithmName.SHA256);
        foreach (var extension in Extensions(order, issuerKey))
            request.CertificateExtensions.Add(extension);
        // Whole days in local time, both ends included: the last second is 15:59:59 UTC.
        var from = new DateTimeOffset(now.ToOffset(LocalTime).Date, LocalTime);
        var generator = X509SignatureGenerator.CreateForECDsa(issuerKey);
        using var made = request.Create(issuer, generator, from, from.AddDays(order.Days).AddSeconds(-1), CaCertificates.SerialNumber());
        return Certificate.Open(made.RawData);
    }

    private static IEnumerable<X509Extension> Extensions(LeafOrder order, ECDsa issuerKey)
    {
        yield return new X509BasicConstraintsExtension(false, false, 0, true);
        yield return CaCertificates.AuthorityKeyId(issuerKey);
        yield return new X509SubjectKeyIdentifierExtension(order.Key, false);
        yield return new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true);
        yield return new X509EnhancedKeyUsageExtension([new Oid(CaCertificates.ServerAuthentication)], false);
        yield return Policies(order.IsExtendedValidation ? ExtendedValidation : OrganizationValidated);
        yield return AlternativeNames(order.Names);
    }

    // A wildcard does not cover its own bare domain: the CA adds it.
    private static X509Extension AlternativeNames(IReadOnlyList<string> names)
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names.Concat(names.Where(name => name.StartsWith("*.", StringComparison.Ordinal)).Select(name => name[2..])).Distinct())
            builder.AddDnsName(name);
        return builder.Build();
    }

    // CertificatePolicies ::= SEQUENCE OF SEQUENCE { OBJECT IDENTIFIER } (RFC 5280 section 4.2.1.4).
    private static X509Extension Policies(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(oid);
        return new X509Extension("2.5.29.32", writer.Encode(), false);
    }

    private static X500DistinguishedName NameOf(LeafOrder order)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(order.Names[0]);
        foreach (var oid in new[] { "2.5.4.10", "2.5.4.7", "2.5.4.8" })
        {
            if (order.Subject.TryGetValue(oid, out var value))
                name.Add(oid, value);
        }
        if (order.Subject.TryGetValue("2.5.4.6", out var country))
            name.AddCountryOrRegion(country);
        return name.Build();
    }
}
