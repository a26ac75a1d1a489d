using System.Formats.Asn1;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>Reads what an extension holds, where a verdict needs it.</summary>
internal static class ExtensionValue
{
    /// <returns>The default value where the extension is absent.</returns>
    /// <exception cref="Refusal"><c>extension-invalid</c>: there, but damaged.</exception>
    public static T? Read<T>(Certificate certificate, string oid, Func<AsnReader, T> read)
    {
        if (certificate.Fields.Extensions.Find(oid) is not { } extension)
            return default;
        try
        {
            var value = new AsnReader(extension.Value, AsnEncodingRules.BER);
            var content = read(value);
            value.ThrowIfNotEmpty();
            return content;
        }
        catch (Exception exception) when (exception is AsnContentException or ArgumentException or OverflowException)
        {
            throw new Refusal(Invalid(certificate, oid));
        }
    }

    public static Problem Invalid(Certificate certificate, string oid) =>
        Problem.Error("extension-invalid", [.. certificate.About(), ("extension", ExtensionNames.Of(oid)), ("section", ExtensionNames.Section(oid))]);
}
