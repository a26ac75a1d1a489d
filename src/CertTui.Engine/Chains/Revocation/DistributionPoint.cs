using System.Formats.Asn1;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>Where a certificate says that its revocation is told (RFC 5280 section 4.2.1.13).</summary>
/// <param name="Names">Any of these is the place; null where the point only names an issuer.</param>
/// <param name="Reasons">The reasons that are told there.</param>
/// <param name="Issuers">Who signs the list there, where it is not the issuer of the certificate; null where it is.</param>
internal sealed record DistributionPoint(IReadOnlyList<string>? Names, int Reasons, IReadOnlyList<string>? Issuers)
{
    /// <summary>Those of the certificate, and last the one that every certificate has: the lists of its issuer (RFC 5280 section 6.3.3).</summary>
    public static IReadOnlyList<DistributionPoint> Of(Certificate certificate) =>
    [
        .. ExtensionValue.Read(certificate, ExtensionNames.DistributionPoints, value => ReadAll(value.ReadSequence(), certificate.Fields.IssuerDer)) ?? [],
        new([PointName.Directory(certificate.IssuerKey)], ReasonFlags.All, null),
    ];

    private static List<DistributionPoint> ReadAll(AsnReader points, byte[] issuer)
    {
        var all = new List<DistributionPoint>();
        while (points.HasData)
            all.Add(Read(points.ReadSequence(), issuer));
        return all;
    }

    private static DistributionPoint Read(AsnReader point, byte[] issuer)
    {
        var name = Take(point, 0);
        var reasons = point.HasData && point.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 1))
            ? ReasonFlags.Read(point, new Asn1Tag(TagClass.ContextSpecific, 1))
            : ReasonFlags.All;
        var signer = Take(point, 2);
        point.ThrowIfNotEmpty();
        // A relative name continues that of the list's issuer.
        var under = signer is null ? issuer : DirectoryOf(signer.Value) ?? issuer;
        return new DistributionPoint(
            name is null ? null : PointName.Read(new AsnReader(name.Value, AsnEncodingRules.BER), under),
            reasons,
            signer is null ? null : PointName.Keys(new AsnReader(signer.Value, AsnEncodingRules.BER)));
    }

    private static byte[]? DirectoryOf(ReadOnlyMemory<byte> names)
    {
        var first = new AsnReader(names, AsnEncodingRules.BER);
        return first.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 4)) ? first.PeekContentBytes().ToArray() : null;
    }

    private static ReadOnlyMemory<byte>? Take(AsnReader point, int number)
    {
        if (!point.HasData || !point.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, number)))
            return null;
        var content = point.PeekContentBytes();
        point.ReadEncodedValue();
        return content;
    }
}
