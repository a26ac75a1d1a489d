using System.Security.Cryptography;
using System.Text;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>Lines that are typed on a console, edited by the console itself, as bytes of UTF-8.</summary>
/// <param name="read">Reads at most one line, as UTF-16; 0: the console is gone.</param>
internal sealed class ConsoleLines(ConsoleLines.Reader read)
{
    /// <summary>Ctrl-Z at the start of a line ends the input.</summary>
    private const char EndOfInput = '\u001a';

    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] text = new char[1024];
    private readonly byte[] bytes = new byte[4096];
    private int at;
    private int count;

    public delegate int Reader(Span<char> text);

    /// <summary>One byte, waiting for it; -1 at the end of input.</summary>
    public int ReadByte()
    {
        while (at == count)
        {
            if (!TryFill())
                return -1;
        }

        var value = bytes[at];
        // It may be one of a secret.
        bytes[at++] = 0;
        return value;
    }

    private bool TryFill()
    {
        var length = read(text);
        if (length <= 0 || text[0] == EndOfInput)
            return false;
        count = encoder.GetBytes(text.AsSpan(0, length), bytes, flush: false);
        at = 0;
        CryptographicOperations.ZeroMemory(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));
        return true;
    }
}
