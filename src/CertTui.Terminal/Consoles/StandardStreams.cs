using System.Text;
using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// Standard output and error of commands: UTF-8 without a byte order mark, whatever the locale says; on a console of Windows UTF-16, whatever
/// its code page is.
/// </summary>
public static class StandardStreams
{
    private static readonly Lazy<TextWriter> OutWriter = new(() => Writer(Console.OpenStandardOutput, static () => Console.IsOutputRedirected));
    private static readonly Lazy<TextWriter> ErrorWriter = new(() => Writer(Console.OpenStandardError, static () => Console.IsErrorRedirected));

    public static TextWriter Out => OutWriter.Value;

    public static TextWriter Error => ErrorWriter.Value;

    private static TextWriter Writer(Func<Stream> open, Func<bool> isRedirected)
    {
        if (OperatingSystem.IsWindows() && !isRedirected() && WindowsConsole.TryOpen() is { } console)
            return new ConsoleWriter(console.Output) { NewLine = "\n" };
        return new StreamWriter(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
    }
}
