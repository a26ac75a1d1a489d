using System.Formats.Asn1;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>DistributionPointName (RFC 5280 section 4.2.1.13), in a form in which equal names are equal strings.</summary>
internal static class PointName
{
    /// <param name="choice">The content of the distributionPoint field.</param>
    /// <param name="issuer">The name that a relative name continues.</param>
    public static IReadOnlyList<string> Read(AsnReader choice, byte[] issuer)
    {
        if (choice.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
            return Keys(choice.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)));
        var part = NameKey.Part(choice.ReadSetOf(skipSortOrderValidation: true, new Asn1Tag(TagClass.ContextSpecific, 1)));
        return [Directory(string.Join('/', [.. NameKey.Parts(issuer), part]))];
    }

    public static IReadOnlyList<string> Keys(AsnReader names) => [.. GeneralName.ReadAll(names).Select(Key)];

    /// <summary>The key of a directory name, given the key of the name.</summary>
    public static string Directory(string nameKey) => "directory:" + nameKey;

    private static string Key(GeneralName name) =>
        name.Kind == GeneralNameKind.Directory ? Directory(NameKey.Of(name.Content)) : $"{name.Kind}:{Convert.ToHexString(name.Content)}";
}
