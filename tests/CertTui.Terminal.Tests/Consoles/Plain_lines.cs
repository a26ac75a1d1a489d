using System.Text;
using CertTui.Terminal.Consoles;

namespace CertTui.Terminal.Tests.Consoles;

public class Plain_lines
{
    private readonly StringWriter output = new() { NewLine = "\n" };

    [Fact]
    public void Are_read_one_after_the_other()
    {
        var console = Over("憑證\r\n\nlast");
        Assert.Equal(("憑證", "", "last"), (console.ReadLine(), console.ReadLine(), console.ReadLine()));
        Assert.Null(console.ReadLine());
    }

    [Fact]
    public void Are_written_without_control_characters()
    {
        Over("").WriteLine("a\e[2J\r\nb");
        Assert.Equal("a[2J\nb\n", output.ToString());
    }

    [Fact]
    public void Hide_a_secret_and_show_again_what_follows()
    {
        var echo = new Echo();
        var console = new PlainConsole(Bytes("geheim\nnext\n"), output, echo.Off);
        Assert.Equal("geheim", new string(console.ReadSecret()));
        Assert.Equal("next", console.ReadLine());
        Assert.Equal((1, 1, "\n"), (echo.TimesOff, echo.TimesOn, output.ToString()));
    }

    [Fact]
    public void Give_no_secret_at_the_end_of_input() => Assert.Null(Over("").ReadSecret());

    private PlainConsole Over(string input) => new(Bytes(input), output, () => null);

    private static Func<int> Bytes(string text)
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return stream.ReadByte;
    }

    private sealed class Echo : IDisposable
    {
        public int TimesOff { get; private set; }

        public int TimesOn { get; private set; }

        public Echo Off()
        {
            TimesOff++;
            return this;
        }

        public void Dispose() => TimesOn++;
    }
}
