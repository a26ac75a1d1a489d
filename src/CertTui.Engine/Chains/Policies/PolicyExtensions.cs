using System.Formats.Asn1;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Policies;

/// <summary>What the policy extensions of a certificate say (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14).</summary>
/// <param name="Policies">Null where the extension is absent.</param>
/// <param name="Mappings">Policies of the issuer's domain with those of the subject's.</param>
/// <param name="RequireExplicit">So many more certificates may do without a policy; null: any number.</param>
/// <param name="InhibitMapping">So many more certificates may map; null: any number.</param>
/// <param name="InhibitAny">So many more certificates may say anyPolicy; null: any number.</param>
internal sealed record PolicyExtensions(
    IReadOnlyList<string>? Policies, IReadOnlyList<(string Issuer, string Subject)> Mappings, int? RequireExplicit, int? InhibitMapping, int? InhibitAny)
{
    public const string AnyPolicy = "2.5.29.32.0";

    // No path is longer.
    private const int Never = 1000;

    /// <exception cref="Refusal"><c>extension-invalid</c></exception>
    public static PolicyExtensions Of(Certificate certificate)
    {
        var (explicitly, mapping) = ExtensionValue.Read(certificate, ExtensionNames.PolicyConstraints, ReadConstraints);
        return new PolicyExtensions(
            ExtensionValue.Read(certificate, ExtensionNames.Policies, ReadPolicies),
            ExtensionValue.Read(certificate, ExtensionNames.PolicyMappings, ReadMappings) ?? [],
            explicitly,
            mapping,
            ExtensionValue.Read<int?>(certificate, ExtensionNames.InhibitAnyPolicy, value => Count(value, Asn1Tag.Integer)));
    }

    private static List<string> ReadPolicies(AsnReader value)
    {
        var policies = new List<string>();
        var list = value.ReadSequence();
        do
        {
            var policy = list.ReadSequence().ReadObjectIdentifier();
            if (policies.Contains(policy))
                throw new AsnContentException();
            policies.Add(policy);
        }
        while (list.HasData);
        return policies;
    }

    private static List<(string Issuer, string Subject)> ReadMappings(AsnReader value)
    {
        var mappings = new List<(string, string)>();
        var list = value.ReadSequence();
        do
        {
            var mapping = list.ReadSequence();
            mappings.Add((mapping.ReadObjectIdentifier(), mapping.ReadObjectIdentifier()));
        }
        while (list.HasData);
        return mappings;
    }

    private static (int? Explicit, int? Mapping) ReadConstraints(AsnReader value)
    {
        var fields = value.ReadSequence();
        var found = (Optional(fields, 0), Optional(fields, 1));
        fields.ThrowIfNotEmpty();
        return found is (null, null) ? throw new AsnContentException() : found;
    }

    private static int? Optional(AsnReader fields, int number)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number);
        return fields.HasData && fields.PeekTag().HasSameClassAndValue(tag) ? Count(fields, tag) : null;
    }

    private static int Count(AsnReader reader, Asn1Tag tag)
    {
        var number = reader.ReadInteger(tag);
        return number.Sign < 0 ? throw new AsnContentException() : (int)System.Numerics.BigInteger.Min(number, Never);
    }
}
