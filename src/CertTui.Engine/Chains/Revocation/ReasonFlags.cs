using System.Formats.Asn1;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>Reasons for revocation as bits (RFC 5280 section 4.2.1.13), most significant first.</summary>
internal static class ReasonFlags
{
    public const int None = 0;

    /// <summary>keyCompromise to aACompromise; the first bit is not used.</summary>
    public const int All = 0x7F80;

    public static int Read(AsnReader reader, Asn1Tag tag)
    {
        var bits = reader.ReadBitString(out _, tag);
        return ((bits.Length > 0 ? bits[0] << 8 : 0) | (bits.Length > 1 ? bits[1] : 0)) & All;
    }
}
