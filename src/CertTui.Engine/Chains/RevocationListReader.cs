using System.Formats.Asn1;
using System.Security.Cryptography;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Chains.Revocation;

namespace CertTui.Engine.Chains;

/// <summary>Reads a CertificateList (RFC 5280 section 5.1).</summary>
internal static class RevocationListReader
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0);

    public static RevocationListFields Read(byte[] der)
    {
        try
        {
            return ReadList(der);
        }
        catch (Exception exception) when (exception
            is AsnContentException or CryptographicException or ArgumentException or OverflowException)
        {
            throw new Refusal("malformed", ("what", "crl"), ("reason", exception.Message));
        }
    }

    private static RevocationListFields ReadList(byte[] der)
    {
        var file = new AsnReader(der, AsnEncodingRules.DER);
        var list = file.ReadSequence();
        file.ThrowIfNotEmpty();
        var tbsBytes = list.ReadEncodedValue().ToArray();
        var algorithm = list.ReadEncodedValue();
        var signature = list.ReadBitString(out _);
        list.ThrowIfNotEmpty();

        var tbs = new AsnReader(tbsBytes, AsnEncodingRules.DER).ReadSequence();
        if (tbs.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            tbs.ReadInteger();
        if (!tbs.ReadEncodedValue().Span.SequenceEqual(algorithm.Span))
            throw new AsnContentException("The inner and the outer signature algorithm differ.");
        var issuer = tbs.ReadEncodedValue().ToArray();
        var issuerKey = NameKey.Of(issuer);
        var identifier = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence();
        var fields = new RevocationListFields
        {
            Tbs = tbsBytes,
            SignatureAlgorithm = identifier.ReadObjectIdentifier(),
            SignatureParameters = identifier.HasData ? identifier.ReadEncodedValue().ToArray() : [],
            Signature = signature,
            IssuerDer = issuer,
            IssuerKey = issuerKey,
            Issuer = DistinguishedName.Read(issuer),
            ThisUpdate = CertificateFields.ReadTime(tbs),
            NextUpdate = IsTime(tbs) ? CertificateFields.ReadTime(tbs) : null,
            Entries = ReadRevoked(tbs, issuerKey),
        };
        if (tbs.HasData)
            ReadExtensions(tbs.ReadSequence(ExtensionsTag).ReadSequence(), fields);
        tbs.ThrowIfNotEmpty();
        return fields;
    }

    private static bool IsTime(AsnReader reader) =>
        reader.HasData
        && (reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) || reader.PeekTag().HasSameClassAndValue(Asn1Tag.GeneralizedTime));

    private static Dictionary<(string Issuer, string Serial), RevokedEntry> ReadRevoked(AsnReader tbs, string issuer)
    {
        var revoked = new Dictionary<(string, string), RevokedEntry>();
        if (!tbs.HasData || !tbs.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            return revoked;
        // The first entry counts where a serial number is there twice: the earlier, the safer.
        foreach (var entry in RevokedEntry.ReadAll(tbs.ReadSequence(), issuer))
            revoked.TryAdd((entry.Issuer, entry.Serial), entry);
        return revoked;
    }

    private static void ReadExtensions(AsnReader list, RevocationListFields fields) => ListExtensions.Read(list, (oid, value) =>
    {
        switch (oid)
        {
            case "2.5.29.20": fields.Number = value.ReadInteger(); return true;
            case "2.5.29.27": fields.BaseNumber = value.ReadInteger(); return true;
            case "2.5.29.28": fields.Scope = IssuingPoint.Read(value, fields.IssuerDer); return true;
            case "2.5.29.35": fields.AuthorityKeyId = ReadKeyId(value.ReadSequence()); return true;
            default: return false;
        }
    });

    private static string? ReadKeyId(AsnReader value) =>
        value.HasData && value.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0))
            ? Convert.ToHexString(value.PeekContentBytes().Span)
            : null;
}
