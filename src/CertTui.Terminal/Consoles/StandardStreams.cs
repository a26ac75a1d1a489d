using System.Text;

namespace CertTui.Terminal.Consoles;

/// <summary>Standard output and error of commands: UTF-8 without a byte order mark, whatever the locale says.</summary>
public static class StandardStreams
{
    private static readonly Lazy<TextWriter> OutWriter = new(() => Writer(Console.OpenStandardOutput));
    private static readonly Lazy<TextWriter> ErrorWriter = new(() => Writer(Console.OpenStandardError));

    public static TextWriter Out => OutWriter.Value;

    public static TextWriter Error => ErrorWriter.Value;

    private static StreamWriter Writer(Func<Stream> open) =>
        new(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
