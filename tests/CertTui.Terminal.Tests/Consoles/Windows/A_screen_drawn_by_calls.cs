using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Width;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>Consoles without control sequences.</summary>
public class A_screen_drawn_by_calls
{
    private static readonly Size Small = new(20, 4);

    private static readonly Gen<Frame> Frames =
        from texts in Gen.Zip(SomeText.Line, Gen.Choose(0, 22)).ListOf(4)
        from style in Gen.Elements(Style.Normal, Style.Title, Style.Practice)
        from cursor in Gen.Choose(0, 19)
        select Draw(texts, style, cursor);

    [Fact]
    public void Shows_every_frame_after_every_other() => Prop.ForAll(Frames.ListOf().ToArbitrary(), frames =>
    {
        var console = FakeConsole.Old();
        var buffer = new FakeBuffer(Small) { ObeysSequences = false };
        var (screen, writer) = (new BufferScreen(console, buffer), new FrameWriter(Theme.Colour));
        foreach (var frame in frames)
        {
            Assert.True(screen.Write(writer.Write(frame)));
            AssertShows(buffer, frame);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", 0x07)]
    [InlineData("0;36", 0x03)]
    [InlineData("0;30;46", 0x30)]
    [InlineData("0;1;37;44", 0x1F)]
    [InlineData("0;1;31", 0x0C)]
    [InlineData("0;7", 0x70)]
    [InlineData("0;2", 0x08)]
    public void Has_the_colours_of_the_theme(string parameters, int attributes) =>
        Assert.Equal(attributes, new CharacterLooks(CharacterLooks.Usual).After(parameters));

    [Fact]
    public void Ends_where_the_console_is_gone() =>
        Assert.False(new BufferScreen(FakeConsole.Old(), new FakeBuffer(Small) { IsGone = true }).Write("\e[Cx"u8));

    private static Frame Draw(IList<(string Text, int X)> rows, Style style, int cursor)
    {
        var grid = new Grid(Small.Width, Small.Height);
        for (var y = 0; y < rows.Count; y++)
            grid.Put(rows[y].X, y, Sanitize.Text(rows[y].Text), style);
        return new Frame(grid, new CursorPosition(cursor, 2));
    }

    private static void AssertShows(FakeBuffer buffer, Frame frame)
    {
        for (var y = 0; y < Small.Height; y++)
        {
            for (var x = 0; x < Small.Width; x++)
            {
                if (!frame.Grid.Row(y)[x].IsTail)
                    Assert.Equal(frame.Grid.Row(y)[x].Text, buffer[x, y].Text);
            }
        }

        Assert.Equal(new Coordinates((short)frame.Cursor!.Value.X, 2), buffer.Info!.Value.Cursor);
        Assert.True(buffer.IsCursorVisible);
    }
}
