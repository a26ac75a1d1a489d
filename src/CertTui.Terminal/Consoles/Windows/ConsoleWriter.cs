using System.Text;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>Lines on a console, as UTF-16: what its code page lacks is shown all the same, where the font has it.</summary>
internal sealed class ConsoleWriter(IConsoleOutput output) : TextWriter
{
    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    // Like standard output on other systems: where nobody listens any more, nothing is said.
    public override void Write(ReadOnlySpan<char> buffer) => ConsoleText.Write(output, buffer);

    public override void WriteLine(string? value) => Write(value + CoreNewLine[0]);
}
