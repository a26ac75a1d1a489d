using System.Formats.Asn1;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>The name spaces that an authority may issue in (RFC 5280 section 4.2.1.10).</summary>
/// <param name="Permitted">Of each kind of name that occurs here, a name must be in one of these.</param>
/// <param name="Excluded">No name may be in one of these, permitted or not.</param>
internal sealed record NameConstraints(IReadOnlyList<GeneralName> Permitted, IReadOnlyList<GeneralName> Excluded)
{
    /// <returns>Null where the extension is absent.</returns>
    /// <exception cref="Refusal"><c>extension-invalid</c>: damaged, empty, or with a base that is no such name.</exception>
    public static NameConstraints? Of(Certificate authority) => ExtensionValue.Read(authority, ExtensionNames.NameConstraints, Read);

    private static NameConstraints Read(AsnReader value)
    {
        var fields = value.ReadSequence();
        var permitted = Subtrees(fields, 0);
        var excluded = Subtrees(fields, 1);
        fields.ThrowIfNotEmpty();
        if (permitted.Count + excluded.Count == 0 || !permitted.Concat(excluded).All(NameSpace.IsValidBase))
            throw new AsnContentException();
        return new NameConstraints(permitted, excluded);
    }

    private static List<GeneralName> Subtrees(AsnReader fields, int number)
    {
        var subtrees = new List<GeneralName>();
        var tag = new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true);
        if (!fields.HasData || !fields.PeekTag().HasSameClassAndValue(tag))
            return subtrees;
        var list = fields.ReadSequence(tag);
        while (list.HasData)
        {
            var subtree = list.ReadSequence();
            subtrees.Add(GeneralName.Read(subtree));
            // A minimum other than zero and a maximum are not used (RFC 5280); one that cannot be applied must not be passed over.
            if (subtree.HasData && (!subtree.TryReadInt32(out var minimum, new Asn1Tag(TagClass.ContextSpecific, 0)) || minimum != 0 || subtree.HasData))
                throw new AsnContentException();
        }
        return subtrees;
    }
}
