using CertTui.Terminal.Consoles;

namespace CertTui.Terminal.Tests.Consoles;

public class The_terminal_of_a_process
{
    private static readonly TerminalSettings Usual = new() { Term = "xterm-256color", Locale = "zh_HK.UTF-8" };

    [Fact]
    public void Has_a_full_screen_in_the_usual_case() => Assert.Equal(NoScreen.None, Terminals.WhyNot(Usual));

    [Fact]
    public void Says_why_it_has_no_full_screen()
    {
        Assert.Equal(NoScreen.AskedForPlain, Terminals.WhyNot(Usual with { IsPlain = true }));
        Assert.Equal(NoScreen.Redirected, Terminals.WhyNot(Usual with { IsRedirected = true }));
        Assert.Equal((null, NoScreen.Redirected), Terminals.Open(Usual with { IsRedirected = true }, TimeProvider.System));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "TERM says nothing on Windows.");
        Assert.Equal(NoScreen.DumbTerminal, Terminals.WhyNot(Usual with { Term = "dumb" }));
        Assert.Equal(NoScreen.DumbTerminal, Terminals.WhyNot(Usual with { Term = "" }));
    }

    [Fact]
    public void Draws_with_what_it_has()
    {
        Assert.False(Terminals.ThemeOf(Usual).IsAscii);
        Assert.True(Terminals.ThemeOf(Usual with { IsAscii = true }).IsAscii);
        Assert.Equal("monochrome", Terminals.ThemeOf(Usual with { IsColourless = true }).Name);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The locale says nothing on Windows.");
        Assert.True(Terminals.ThemeOf(Usual with { Locale = "zh_TW.Big5" }).IsAscii);
    }
}
