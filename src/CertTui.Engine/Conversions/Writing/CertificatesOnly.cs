using System.Formats.Asn1;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Conversions.Writing;

/// <summary>A SignedData without content and without signers (RFC 5652 section 5.1), as CAs send certificates.</summary>
internal static class CertificatesOnly
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Data = "1.2.840.113549.1.7.1";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    public static byte[] Write(IReadOnlyList<Certificate> certificates)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Tag0))
                WriteSignedData(writer, certificates);
        }
        return writer.Encode();
    }

    private static void WriteSignedData(AsnWriter writer, IReadOnlyList<Certificate> certificates)
    {
        using var signedData = writer.PushSequence();
        writer.WriteInteger(1);
        // No digest algorithms.
        writer.PushSetOf().Dispose();
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(Data);
        using (writer.PushSetOf(Tag0))
        {
            foreach (var certificate in certificates)
                writer.WriteEncodedValue(certificate.Der);
        }
        // No signers.
        writer.PushSetOf().Dispose();
    }
}
