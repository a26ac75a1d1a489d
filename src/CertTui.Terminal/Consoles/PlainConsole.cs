using System.Security.Cryptography;
using System.Text;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// The program line by line: for screen readers, dumb terminals, serial lines and pipes. Nothing is ever taken back or moved.
/// </summary>
/// <param name="readByte">The next byte of input; -1 at its end. One at a time: what stands behind a secret is not read with it.</param>
/// <param name="output">Where lines go.</param>
/// <param name="echoOff">Turns off that typed characters show, until it is disposed; null where nothing is echoed.</param>
public sealed class PlainConsole(Func<int> readByte, TextWriter output, Func<IDisposable?> echoOff)
{
    private const int LongestLine = 1 << 16;

    /// <summary>The console of this process.</summary>
    public static PlainConsole Open()
    {
        if (OperatingSystem.IsLinux())
            return new(UnixInput.ReadByte, StandardStreams.Out, SilentEcho.TryStart);
        if (OperatingSystem.IsWindows() && !Console.IsInputRedirected && WindowsConsole.TryOpen() is { } console)
            return new(new ConsoleLines(console.ReadLine).ReadByte, StandardStreams.Out, () => SilentEcho.TryStart(console.Input));
        return new(Console.OpenStandardInput().ReadByte, StandardStreams.Out, static () => null);
    }

    public void Write(string text) => output.Write(Sanitize.Lines(text));

    public void WriteLine(string text = "") => output.WriteLine(Sanitize.Lines(text));

    /// <summary>The next line without its end; null at the end of input.</summary>
    public string? ReadLine() => ReadBytes() is { } bytes ? Sanitize.Text(Encoding.UTF8.GetString(bytes)) : null;

    /// <summary>The next line without showing it; null at the end of input. The caller clears it.</summary>
    public char[]? ReadSecret()
    {
        using var silence = echoOff();
        var bytes = ReadBytes();
        if (silence is not null)
            output.WriteLine();
        if (bytes is null)
            return null;
        var secret = Encoding.UTF8.GetChars(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return secret;
    }

    private byte[]? ReadBytes()
    {
        var line = new byte[LongestLine];
        var (count, next) = (0, readByte());
        if (next < 0)
            return null;
        for (; next is >= 0 and not '\n'; next = readByte())
        {
            if (count < line.Length)
                line[count++] = (byte)next;
        }

        var bytes = line[..(count > 0 && line[count - 1] == '\r' ? count - 1 : count)];
        CryptographicOperations.ZeroMemory(line);
        return bytes;
    }
}
