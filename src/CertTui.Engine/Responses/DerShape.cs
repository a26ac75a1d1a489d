using System.Formats.Asn1;

namespace CertTui.Engine.Responses;

/// <summary>What a DER or BER value is, seen from the shape of its first fields.</summary>
internal enum DerKind
{
    NotDer,
    Certificate,
    Pkcs7,
    Pfx,
    SigningRequest,
    PrivateKey,
    RevocationList,
    Other,
}

internal static class DerShape
{
    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0);

    /// <summary><see cref="DerKind.NotDer"/> where the bytes are not one whole value (what follows it does not count).</summary>
    public static DerKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0x30, ..])
            return DerKind.NotDer;
        try
        {
            return OfSequence(new AsnReader(bytes.ToArray(), AsnEncodingRules.BER).ReadSequence());
        }
        catch (AsnContentException)
        {
            return DerKind.NotDer;
        }
    }

    private static DerKind OfSequence(AsnReader outer)
    {
        try
        {
            var tag = outer.PeekTag();
            if (tag.HasSameClassAndValue(Asn1Tag.ObjectIdentifier))
                return DerKind.Pkcs7;
            if (tag.HasSameClassAndValue(Asn1Tag.Integer))
                return AfterVersion(outer);
            return tag.HasSameClassAndValue(Asn1Tag.Sequence) ? OfInner(outer.ReadSequence(), outer) : DerKind.Other;
        }
        catch (AsnContentException)
        {
            return DerKind.Other;
        }
    }

    // PFX has version 3 and then a ContentInfo (RFC 7292 section 4); PKCS#8, PKCS#1 and SEC 1 keys begin with a version too.
    private static DerKind AfterVersion(AsnReader outer)
    {
        var version = outer.ReadInteger();
        var isContentInfo = outer.HasData && outer.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence)
            && outer.ReadSequence().ReadObjectIdentifier().StartsWith("1.2.840.113549.1.7.", StringComparison.Ordinal);
        return version == 3 && isContentInfo ? DerKind.Pfx : DerKind.PrivateKey;
    }

    private static DerKind OfInner(AsnReader inner, AsnReader outer)
    {
        if (!inner.HasData)
            return DerKind.Other;
        // EncryptedPrivateKeyInfo: an algorithm, then an octet string (RFC 5208 section 6).
        if (inner.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier))
            return outer.HasData && outer.PeekTag().HasSameClassAndValue(Asn1Tag.PrimitiveOctetString) ? DerKind.PrivateKey : DerKind.Other;
        if (inner.PeekTag().HasSameClassAndValue(Version))
            return DerKind.Certificate;
        return inner.PeekTag().HasSameClassAndValue(Asn1Tag.Integer) ? AfterInteger(inner) : OfUnversioned(inner);
    }

    // A certificate of version 1 and a revocation list of version 2 both begin: integer, algorithm, issuer. Then a certificate
    // has a sequence of two times, a list one time (RFC 5280 sections 4.1 and 5.1). A request has its subject after the integer.
    private static DerKind AfterInteger(AsnReader inner)
    {
        inner.ReadEncodedValue();
        if (!NextIsAlgorithm(inner))
            return DerKind.SigningRequest;
        inner.ReadEncodedValue();
        return inner.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? DerKind.Certificate : DerKind.RevocationList;
    }

    // A revocation list of version 1 leaves its version out.
    private static DerKind OfUnversioned(AsnReader inner) => NextIsAlgorithm(inner) ? DerKind.RevocationList : DerKind.Other;

    private static bool NextIsAlgorithm(AsnReader inner)
    {
        var next = inner.HasData && inner.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? inner.ReadSequence() : null;
        return next is { HasData: true } && next.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier);
    }
}
