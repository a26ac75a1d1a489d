using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Tests.Consoles.Windows;

public class A_look_at_a_console
{
    private static readonly TerminalSettings Usual = new();

    [Fact]
    public void Finds_lines_and_Chinese_as_drawing_counts_with()
    {
        var look = Look(FakeConsole.Modern());
        Assert.True(look is { HasSequences: true, HasNarrowLines: true, CanShowHan: true });
        Assert.False(Terminals.ThemeOf(Usual with { Locale = "C.UTF-8" }, look).IsAscii);
        Assert.Equal([.. Boxes.All.Select(box => box.ToString()), "證", "𨋢"], look.Widths.Select(width => width.Glyph));
    }

    [Fact]
    public void Finds_the_wide_lines_of_a_Chinese_font()
    {
        var look = Look(FakeConsole.Modern(text => Boxes.All.Contains(text) ? 2 : TextWidth.Of(text)));
        Assert.True(look is { HasSequences: true, HasNarrowLines: false, CanShowHan: true });
        Assert.True(Terminals.ThemeOf(Usual with { Locale = "C.UTF-8" }, look).IsAscii);
    }

    [Fact]
    public void Finds_a_console_that_only_promises_sequences()
    {
        var look = Look(FakeConsole.Wine());
        Assert.True(look is { HasSequences: false, HasNarrowLines: true, CanShowHan: false });
        Assert.True(Terminals.ThemeOf(Usual with { Locale = "C.UTF-8" }, look).IsAscii);
    }

    [Fact]
    public void Finds_a_console_that_refuses_sequences() => Assert.True(Look(FakeConsole.Old()) is { HasSequences: false, CanShowHan: true });

    [Theory]
    [InlineData("Terminal", 437, false)]
    [InlineData("Terminal", 950, true)]
    [InlineData("Consolas", 437, true)]
    [InlineData("", 437, true)]
    public void Knows_that_a_raster_font_has_its_code_page_only(string font, int codePage, bool canShowHan) =>
        Assert.Equal(canShowHan, new ConsoleLook(true, [], new ConsoleFacts(codePage, codePage, 1252, font)).CanShowHan);

    [Fact]
    public void Is_never_seen()
    {
        var console = FakeConsole.Modern();
        Look(console);
        Assert.Empty(console.Buffer.Written);
        Assert.Same(console.Buffer, console.Shown);
    }

    [Fact]
    public void Takes_a_console_at_its_word_that_cannot_be_measured() =>
        Assert.True(ConsoleLook.At(FakeConsole.Modern(), hidden: null) is { HasSequences: true, Widths: [], CanShowHan: true });

    private static ConsoleLook Look(FakeConsole console) => ConsoleLook.At(console, console.NewBuffer(Size.Default));
}
