using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>Commands and the line mode, on a console whose code page has no Chinese.</summary>
public class Lines_on_a_console
{
    [Fact]
    public void Are_written_as_UTF_16()
    {
        var buffer = new FakeBuffer(Size.Default);
        using var writer = new ConsoleWriter(buffer) { NewLine = "\n" };
        writer.WriteLine("憑證 𨋢");
        writer.Write("{0}", 1);
        Assert.Equal("憑證 𨋢\n1", string.Concat(buffer.Written));
    }

    [Fact]
    public void Are_read_as_UTF_16_however_the_console_cuts_them()
    {
        var console = new PlainConsole(Typed("憑證\ud860", "\udee2\r\n", "secret\r\n", "\u001a\r\n").ReadByte, TextWriter.Null, static () => null);
        Assert.Equal("憑證𨋢", console.ReadLine());
        Assert.Equal("secret", new string(console.ReadSecret()));
        Assert.Null(console.ReadLine());
    }

    [Fact]
    public void Are_not_shown_while_a_secret_is_typed()
    {
        var console = FakeConsole.Modern();
        using (SilentEcho.TryStart(console))
            Assert.Equal(FakeConsole.ModeBefore & ~0x4u, console.Mode);
        Assert.Equal(FakeConsole.ModeBefore, console.Mode);
    }

    private static ConsoleLines Typed(params string[] reads)
    {
        var next = 0;
        return new ConsoleLines(text =>
        {
            if (next == reads.Length)
                return 0;
            reads[next].CopyTo(text);
            return reads[next++].Length;
        });
    }
}
