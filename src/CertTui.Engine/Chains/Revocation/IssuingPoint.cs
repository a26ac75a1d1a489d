using System.Formats.Asn1;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>The scope of a revocation list: its issuing distribution point (RFC 5280 section 5.2.5).</summary>
/// <param name="Names">Where the list is published; null where it does not say.</param>
/// <param name="OnlyServers">onlyContainsUserCerts.</param>
/// <param name="OnlyAuthorities">onlyContainsCACerts.</param>
/// <param name="Reasons">onlySomeReasons; null where all are told.</param>
/// <param name="IsIndirect">It tells of other issuers' certificates too.</param>
/// <param name="OnlyAttributes">onlyContainsAttributeCerts.</param>
/// <param name="Encoding">The whole extension in hex: lists of one scope have the same.</param>
internal sealed record IssuingPoint(
    IReadOnlyList<string>? Names, bool OnlyServers, bool OnlyAuthorities, int? Reasons, bool IsIndirect, bool OnlyAttributes, string Encoding)
{
    /// <summary>A list without the extension: everything that its issuer has issued.</summary>
    public static readonly IssuingPoint Everything = new(null, false, false, null, false, false, "");

    /// <summary>The list tells only a part of what a plain one would.</summary>
    public bool IsPartial => Reasons is not null || IsIndirect || OnlyAttributes;

    public static IssuingPoint Read(AsnReader value, byte[] issuer)
    {
        var read = Everything with { Encoding = Convert.ToHexString(value.PeekEncodedValue().Span) };
        var point = value.ReadSequence();
        while (point.HasData)
        {
            var tag = point.PeekTag();
            if (tag.TagValue == 3)
            {
                read = read with { Reasons = ReasonFlags.Read(point, tag) };
                continue;
            }
            var content = point.PeekContentBytes();
            point.ReadEncodedValue();
            var isTrue = content.Span is [not 0];
            read = tag.TagValue switch
            {
                0 => read with { Names = PointName.Read(new AsnReader(content, AsnEncodingRules.BER), issuer) },
                1 => read with { OnlyServers = isTrue },
                2 => read with { OnlyAuthorities = isTrue },
                4 => read with { IsIndirect = isTrue },
                5 => read with { OnlyAttributes = isTrue },
                _ => throw new AsnContentException(),
            };
        }
        return read;
    }
}
