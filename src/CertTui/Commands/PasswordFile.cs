using System.Security.Cryptography;
using System.Text;
using CertTui.Machines.Disk;

namespace CertTui.Commands;

/// <summary>The password of <c>--password-file</c>: the first line of a UTF-8 file.</summary>
internal static class PasswordFile
{
    private const int Longest = 4096;

    /// <returns>Null where no file was named. The caller clears it.</returns>
    /// <exception cref="Engine.Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>file-too-large</c>, <c>io-failure</c></exception>
    public static char[]? Read(string? path)
    {
        if (path is null)
            return null;
        var bytes = NamedFiles.Read(Path.GetFullPath(path), Longest);
        ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        var password = new char[Encoding.UTF8.GetCharCount(line)];
        Encoding.UTF8.GetChars(line, password);
        CryptographicOperations.ZeroMemory(bytes);
        return password;
    }
}
