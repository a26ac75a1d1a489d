using System.Security.Cryptography;
using System.Text;

namespace CertTui.Engine.Chains;

/// <summary>A CRL as it comes in files: DER, or PEM under the labels <c>X509 CRL</c> (RFC 7468) and <c>CRL</c>.</summary>
internal static class CrlFile
{
    public static byte[] ToDer(ReadOnlySpan<byte> file) =>
        file.StartsWith((byte)0x30) ? file.ToArray() : FindBlock(Encoding.Latin1.GetString(file));

    private static byte[] FindBlock(string text)
    {
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var block); rest = rest[block.Location.End..])
        {
            if (rest[block.Label].EndsWith("CRL", StringComparison.Ordinal))
                return Convert.FromBase64String(rest[block.Base64Data].ToString());
        }
        throw new Refusal("malformed", ("what", "crl"), ("reason", "no CRL in it"));
    }
}
