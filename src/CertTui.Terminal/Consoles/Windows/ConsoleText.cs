using System.Buffers;
using System.Text;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>UTF-8 written to a console as UTF-16, so that its code page is neither asked nor changed.</summary>
internal static class ConsoleText
{
    /// <returns>False where the console is gone.</returns>
    public static bool Write(IConsoleOutput output, ReadOnlySpan<byte> bytes)
    {
        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Write(output, rented.AsSpan(0, Encoding.UTF8.GetChars(bytes, rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }
    }

    /// <returns>False where the console is gone.</returns>
    public static bool Write(IConsoleOutput output, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var written = output.Write(text[..OutputCuts.Next(text)]);
            if (written <= 0)
                return false;
            text = text[written..];
        }

        return true;
    }
}
