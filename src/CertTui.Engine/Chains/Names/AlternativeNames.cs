using System.Formats.Asn1;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>The subject alternative name of a certificate (RFC 5280 section 4.2.1.6).</summary>
internal static class AlternativeNames
{
    public const string Oid = "2.5.29.17";

    /// <returns>Empty where the extension is absent.</returns>
    /// <exception cref="AsnContentException">The extension is damaged.</exception>
    public static IReadOnlyList<GeneralName> Of(Certificate certificate) =>
        certificate.Fields.Extensions.Find(Oid) is { } extension
            ? GeneralName.ReadAll(new AsnReader(extension.Value, AsnEncodingRules.BER).ReadSequence())
            : [];
}
