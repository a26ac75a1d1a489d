using System.Formats.Asn1;
using System.Security.Cryptography;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Requests;

/// <summary>The fields of a certification request in the order of RFC 2986 section 4.</summary>
internal sealed record SigningRequestFields(
    byte[] Der,
    byte[] Info,
    byte[] Subject,
    byte[] Spki,
    Extensions Requested,
    string SignatureAlgorithm,
    byte[] Signature)
{
    private static readonly Asn1Tag AttributesTag = new(TagClass.ContextSpecific, 0);

    // extensionRequest of PKCS#9 (RFC 2985 section 5.4.2), and the same thing under Microsoft's own OID in old IIS requests.
    private static readonly string[] ExtensionRequests = ["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"];

    public static SigningRequestFields? TryRead(ReadOnlySpan<byte> der)
    {
        try
        {
            return Read(der.ToArray());
        }
        catch (Exception exception) when (exception is AsnContentException or CryptographicException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public SigningRequestReading Judge()
    {
        var view = new SigningRequestView(
            Der,
            DistinguishedName.Read(Subject),
            Requested.DnsNames,
            PublicKeys.Describe(Spki),
            SignatureNames.HashOf(SignatureAlgorithm),
            Convert.ToHexString(SHA256.HashData(Spki)));
        return new SigningRequestReading(view, [.. Faults(view)]);
    }

    private IEnumerable<Problem> Faults(SigningRequestView view)
    {
        if (!SignatureNames.IsKnown(SignatureAlgorithm))
            yield return Problem.Warning("request-signature-unsupported", ("algorithm", SignatureAlgorithm));
        else if (!Signatures.Verify(Info, SignatureAlgorithm, Signature, Spki))
            yield return Problem.Error("request-signature-invalid");
        if (view.HashAlgorithm is "MD5" or "SHA-1")
            yield return Problem.Warning("weak-signature", ("algorithm", view.HashAlgorithm));
        if (view.KeyDescription.StartsWith("RSA ", StringComparison.Ordinal) && int.Parse(view.KeyDescription[4..]) < 2048)
            yield return Problem.Warning("weak-key", ("key", view.KeyDescription));
    }

    private static SigningRequestFields Read(byte[] bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.BER);
        var der = outer.PeekEncodedValue().ToArray();
        var request = outer.ReadSequence();
        var info = request.ReadEncodedValue().ToArray();
        var algorithm = request.ReadSequence().ReadObjectIdentifier();
        var signature = request.ReadBitString(out _);

        var fields = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
        fields.ReadInteger();
        var subject = fields.ReadEncodedValue().ToArray();
        var spki = fields.ReadEncodedValue().ToArray();
        // Both are read here once, so that what comes out can be judged without a throw.
        DistinguishedName.Read(subject);
        PublicKeys.Describe(spki);
        return new SigningRequestFields(der, info, subject, spki, ReadAttributes(fields), algorithm, signature);
    }

    private static Extensions ReadAttributes(AsnReader fields)
    {
        if (!fields.HasData || !fields.PeekTag().HasSameClassAndValue(AttributesTag))
            return new Extensions();
        var attributes = fields.ReadSetOf(skipSortOrderValidation: true, AttributesTag);
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            if (ExtensionRequests.Contains(attribute.ReadObjectIdentifier()))
                return Extensions.Read(AsCertificateField(attribute.ReadSetOf(skipSortOrderValidation: true).ReadEncodedValue()));
        }
        return new Extensions();
    }

    // The same list as in a certificate, where it stands under an explicit tag (RFC 5280 section 4.1).
    private static AsnReader AsCertificateField(ReadOnlyMemory<byte> extensions)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
            writer.WriteEncodedValue(extensions.Span);
        return new AsnReader(writer.Encode(), AsnEncodingRules.BER);
    }
}
