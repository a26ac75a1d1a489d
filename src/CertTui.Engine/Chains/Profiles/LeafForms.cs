using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Profiles;

/// <summary>What stands in a server's certificate that only an authority may have, or none at all.</summary>
internal static class LeafForms
{
    private const int KeyCertSign = 0x04;
    private const string AnyPurpose = "2.5.29.37.0";

    public static IEnumerable<Problem> Judge(Certificate leaf) => Faults(leaf).Select(oid => ExtensionValue.Invalid(leaf, oid));

    private static IEnumerable<string> Faults(Certificate leaf)
    {
        var mayCertify = leaf.Fields.Extensions.KeyUsage is { } usage ? (usage & KeyCertSign) != 0 : leaf.IsAuthority;
        if (leaf.IsAuthority && !mayCertify)
            yield return ExtensionNames.BasicConstraints;
        if (!leaf.IsAuthority && mayCertify)
            yield return ExtensionNames.KeyUsage;
        if (!leaf.IsAuthority && leaf.Fields.Extensions.Find(ExtensionNames.NameConstraints) is not null)
            yield return ExtensionNames.NameConstraints;
        // Baseline Requirements section 7.1.2.7.10.
        if (leaf.ExtendedKeyUsage is { } purposes && purposes.Contains(AnyPurpose))
            yield return ExtensionNames.ExtendedKeyUsage;
    }
}
