using System.Text;

namespace CertTui.Engine.Pem;

/// <summary>Writes textual encodings (RFC 7468) as Windows does: ASCII, 64 characters a line, CRLF, no byte order mark.</summary>
public static class Armour
{
    public const string Certificate = "CERTIFICATE";

    public const string Pkcs7 = "PKCS7";

    /// <summary>IIS writes and TWCA's portal shows this label; RFC 7468 section 7 has it as an old form of CERTIFICATE REQUEST.</summary>
    public const string NewCertificateRequest = "NEW CERTIFICATE REQUEST";

    private const int LineLength = 64;

    public static string Write(string label, ReadOnlySpan<byte> der)
    {
        var base64 = Convert.ToBase64String(der);
        var text = new StringBuilder(base64.Length * 66 / LineLength + 100);
        text.Append("-----BEGIN ").Append(label).Append("-----\r\n");
        for (var start = 0; start < base64.Length; start += LineLength)
            text.Append(base64, start, Math.Min(LineLength, base64.Length - start)).Append("\r\n");
        return text.Append("-----END ").Append(label).Append("-----\r\n").ToString();
    }

    public static byte[] WriteBytes(string label, ReadOnlySpan<byte> der) => Encoding.ASCII.GetBytes(Write(label, der));
}
