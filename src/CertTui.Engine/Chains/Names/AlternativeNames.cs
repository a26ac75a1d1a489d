using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains.Names;

/// <summary>The subject alternative name of a certificate (RFC 5280 section 4.2.1.6).</summary>
internal static class AlternativeNames
{
    /// <returns>Empty where the extension is absent.</returns>
    /// <exception cref="Refusal"><c>extension-invalid</c></exception>
    public static IReadOnlyList<GeneralName> Of(Certificate certificate) =>
        ExtensionValue.Read(certificate, ExtensionNames.AlternativeName, value => GeneralName.ReadAll(value.ReadSequence())) ?? [];
}
