using System.Formats.Asn1;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Profiles;

/// <summary>Key identifiers by which clients find the issuer (RFC 5280 sections 4.2.1.1 and 4.2.1.2).</summary>
internal static class KeyIdentifiers
{
    public static IEnumerable<Problem> Judge(Certificate certificate, bool isTop)
    {
        // By its signature alone: key identifiers that contradict each other are what is looked for.
        var isRoot = isTop && certificate.IsSelfIssued && Signatures.Check(certificate, certificate.Fields.Spki) == SignatureState.Valid;
        if (!isRoot && certificate.AuthorityKeyId is null)
            yield return Missing(certificate, ExtensionNames.AuthorityKeyId);
        if (isRoot && !IsRootsOwn(certificate))
            yield return ExtensionValue.Invalid(certificate, ExtensionNames.AuthorityKeyId);
        if (certificate.IsAuthority && certificate.SubjectKeyId is null)
        {
            // TWCA Global Root CA has none, and every trust store holds it: only the strictest clients mind (OpenSSL with
            // -x509_strict, Python from 3.13 on).
            yield return isRoot
                ? Problem.Info("root-without-key-id", certificate.About())
                : Missing(certificate, ExtensionNames.SubjectKeyId);
        }
    }

    // Baseline Requirements section 7.1.2.11.1: the key identifier alone, and the root's own.
    private static bool IsRootsOwn(Certificate root)
    {
        if (root.Fields.Extensions.Find(ExtensionNames.AuthorityKeyId) is null)
            return true;
        return root.AuthorityKeyId is not null && root.AuthorityKeyId == root.SubjectKeyId
            && ExtensionValue.Read(root, ExtensionNames.AuthorityKeyId, HoldsOneField);
    }

    private static bool HoldsOneField(AsnReader value)
    {
        var fields = value.ReadSequence();
        fields.ReadEncodedValue();
        return !fields.HasData;
    }

    private static Problem Missing(Certificate certificate, string oid) =>
        Problem.Error("key-identifier-missing", [.. certificate.About(), ("extension", ExtensionNames.Of(oid)), ("section", ExtensionNames.Section(oid))]);
}
