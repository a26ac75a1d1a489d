using CertTui.Engine.Pem;

namespace CertTui.Engine.Chains;

/// <summary>A CRL as it comes in files: DER, or PEM under the labels <c>X509 CRL</c> (RFC 7468) and <c>CRL</c>.</summary>
internal static class CrlFile
{
    public static byte[] ToDer(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((byte)0x30))
            return file.ToArray();
        var block = ArmourReader.Read(TextBytes.Read(file)).FirstOrDefault(block => block.Label.EndsWith("CRL", StringComparison.Ordinal));
        return block?.Content ?? throw new Refusal("malformed", ("what", "crl"), ("reason", "no CRL in it"));
    }
}
