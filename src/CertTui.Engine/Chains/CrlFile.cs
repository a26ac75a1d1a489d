using CertTui.Engine.Pem;

namespace CertTui.Engine.Chains;

/// <summary>A CRL as it comes in files: DER, or PEM under the labels <c>X509 CRL</c> (RFC 7468) and <c>CRL</c>.</summary>
internal static class CrlFile
{
    /// <summary>The first one of the file.</summary>
    public static byte[] ToDer(ReadOnlySpan<byte> file) => AllOf(file)[0];

    /// <returns>At least one.</returns>
    public static IReadOnlyList<byte[]> AllOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((byte)0x30))
            return [file.ToArray()];
        var blocks = ArmourReader.Read(TextBytes.Read(file)).Where(block => block.Label.EndsWith("CRL", StringComparison.Ordinal))
            .Select(block => block.Content).OfType<byte[]>().ToList();
        return blocks.Count > 0 ? blocks : throw new Refusal("malformed", ("what", "crl"), ("reason", "no CRL in it"));
    }
}
