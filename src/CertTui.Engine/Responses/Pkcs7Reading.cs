using System.Formats.Asn1;

namespace CertTui.Engine.Responses;

/// <summary>The certificates of a SignedData (RFC 5652 section 5.1), as CAs use it: nothing is signed, certificates only.</summary>
internal static class Pkcs7Reading
{
    private const string SignedData = "1.2.840.113549.1.7.2";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    public static void Read(string source, ReadOnlySpan<byte> bytes, Findings found)
    {
        try
        {
            var outer = new AsnReader(bytes.ToArray(), AsnEncodingRules.BER).ReadSequence();
            var type = outer.ReadObjectIdentifier();
            if (type == SignedData)
                ReadSignedData(source, outer.ReadSequence(Tag0).ReadSequence(), found);
            else
                found.Error("unsupported", source, ("what", "PKCS7"), ("reason", type));
        }
        catch (AsnContentException exception)
        {
            found.Malformed("PKCS7", source, exception.Message);
        }
    }

    private static void ReadSignedData(string source, AsnReader signed, Findings found)
    {
        signed.ReadInteger();
        signed.ReadEncodedValue();
        signed.ReadEncodedValue();
        var before = found.Count;
        if (signed.HasData && signed.PeekTag().HasSameClassAndValue(Tag0))
            ReadCertificates(source, signed.ReadSetOf(skipSortOrderValidation: true, Tag0), found);
        if (found.Count == before)
            found.Error("pkcs7-no-certificates", source);
    }

    // Other kinds of the CertificateSet carry a tag of their own (RFC 5652 section 10.2.3) and say nothing here.
    private static void ReadCertificates(string source, AsnReader certificates, Findings found)
    {
        while (certificates.HasData)
        {
            var isCertificate = certificates.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence);
            var value = certificates.ReadEncodedValue();
            if (isCertificate)
                DerReading.AddCertificate(source, value.Span, found);
        }
    }
}
