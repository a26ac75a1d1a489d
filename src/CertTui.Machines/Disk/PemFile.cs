using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>Files that hold one PEM block (RFC 7468) and that any OpenSSL reads.</summary>
internal static class PemFile
{
    private const int Largest = 1024 * 1024;

    public static byte[] Bytes(string label, ReadOnlySpan<byte> der) => Encoding.ASCII.GetBytes(Text(label, der));

    public static string Text(string label, ReadOnlySpan<byte> der) => PemEncoding.WriteString(label, der) + "\n";

    /// <summary>The first block of that label; null where the file is missing, unreadable or holds none.</summary>
    public static byte[]? TryRead(string path, params ReadOnlySpan<string> labels)
    {
        try
        {
            return DurableFile.TryRead(path, Largest) is { } content ? Find(Encoding.Latin1.GetString(content), labels) : null;
        }
        catch (Refusal)
        {
            // A file that cannot be read is as good as one that is not there: a listing goes on with the next.
            return null;
        }
    }

    public static byte[]? Find(ReadOnlySpan<char> text, params ReadOnlySpan<string> labels)
    {
        while (PemEncoding.TryFind(text, out var fields))
        {
            var label = text[fields.Label];
            foreach (var wanted in labels)
            {
                if (label.SequenceEqual(wanted))
                    return Convert.FromBase64String(text[fields.Base64Data].ToString());
            }
            text = text[fields.Location.End..];
        }
        return null;
    }
}
