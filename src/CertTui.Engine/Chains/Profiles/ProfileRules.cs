using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Profiles;

/// <summary>
/// The form of the certificates of a path: RFC 5280 section 4, and where the public web is narrower, the Baseline Requirements
/// section 7.1. A path can be good without it; strict clients refuse what breaks it.
/// </summary>
internal static class ProfileRules
{
    private const int LongestSerial = 20;

    public static IEnumerable<Problem> Judge(CertificatePath path)
    {
        foreach (var (index, certificate) in path.Certificates.Index())
        {
            var isTop = index == path.Tiers - 1;
            var problems = Form(certificate, isTop)
                .Concat(ExtensionForms.Judge(certificate))
                .Concat(KeyIdentifiers.Judge(certificate, isTop))
                .Concat(index == 0 ? LeafForms.Judge(certificate) : [])
                .Concat(isTop && index > 0 ? OfRoot(certificate) : []);
            foreach (var problem in problems)
                yield return problem;
        }
    }

    // Sections 4.1.2.1, 4.1.2.2, 4.1.2.4, 4.1.2.6 and 4.2. Old roots of version 1 are trusted for what they are.
    private static IEnumerable<Problem> Form(Certificate certificate, bool isTop)
    {
        if (certificate.Fields.Version != 3 && !isTop)
            yield return Problem.Error("certificate-version", [.. certificate.About(), ("version", $"{certificate.Fields.Version}")]);
        if (!IsGoodSerial(Convert.FromHexString(certificate.SerialNumber)))
            yield return Problem.Error("serial-number-invalid", [.. certificate.About(), ("serial", certificate.SerialNumber)]);
        if (certificate.IssuerKey.Length == 0 || certificate.IsAuthority && certificate.SubjectKey.Length == 0)
            yield return Problem.Error("certificate-name-empty", certificate.About());
        foreach (var twice in certificate.Fields.Extensions.All.CountBy(extension => extension.Oid).Where(count => count.Value > 1))
            yield return ExtensionValue.Invalid(certificate, twice.Key);
    }

    private static bool IsGoodSerial(byte[] serial) =>
        serial.Length is > 0 and <= LongestSerial && serial[0] < 0x80 && serial.AsSpan().ContainsAnyExcept((byte)0);

    // Baseline Requirements section 7.1.2.1.2: a root is bound to no purpose.
    private static IEnumerable<Problem> OfRoot(Certificate root)
    {
        if (root.IsSelfSigned && root.ExtendedKeyUsage is not null)
            yield return ExtensionValue.Invalid(root, ExtensionNames.ExtendedKeyUsage);
    }
}
