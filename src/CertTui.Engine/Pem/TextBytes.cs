using System.Text;

namespace CertTui.Engine.Pem;

/// <summary>Bytes that may be text in the encodings that Notepad saves.</summary>
public static class TextBytes
{
    /// <summary>
    /// Reads UTF-16 by its byte order mark or by its zero bytes, else UTF-8 (bytes that are not UTF-8 become U+FFFD). Never throws.
    /// </summary>
    public static string Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
