using System.Globalization;
using System.Text;

namespace CertTui.Engine.Inspection.Recognising;

/// <summary>Quoted-printable (RFC 2045 section 6.7): a saved mail has its equals signs written as =3D and its lines broken by them.</summary>
internal static class QuotedPrintable
{
    public static bool IsOne(string text) => text.Contains("=3D", StringComparison.OrdinalIgnoreCase) || text.Contains("=\n") || text.Contains("=\r\n");

    public static string Decode(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
                plain.Append(text[at]);
            else if (SoftBreak(text, at) is var length and > 0)
                at += length;
            else if (at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                // Latin 1 is enough: armour is ASCII.
                plain.Append((char)code);
                at += 2;
            }
            else
            {
                plain.Append('=');
            }
        }
        return plain.ToString();
    }

    // How many characters of line end follow the equals sign.
    private static int SoftBreak(string text, int at) =>
        text.AsSpan(at + 1).StartsWith("\r\n") ? 2 : text.AsSpan(at + 1).StartsWith("\n") || text.AsSpan(at + 1).StartsWith("\r") ? 1 : 0;
}
