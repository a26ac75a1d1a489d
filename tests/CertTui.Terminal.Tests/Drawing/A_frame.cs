using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Drawing;

/// <summary>What is sent makes the terminal show exactly the frame, whatever it showed before.</summary>
public class A_frame
{
    private static readonly Style[] Styles = Enum.GetValues<Style>();

    private static readonly Gen<Action<Grid>> Stroke =
        from x in Gen.Choose(-5, 29)
        from y in Gen.Choose(0, 7)
        from style in Gen.Elements(Styles)
        from text in SomeText.Line
        from kind in Gen.Choose(0, 5)
        select (Action<Grid>)(grid => Paint(grid, x, y, style, text, kind));

    private static readonly Gen<Action<Grid>[]> Painting = Stroke.ArrayOf();

    [Fact]
    public void Shows_what_its_grid_says_after_any_other_frame() => Prop.ForAll(
        Painting.ArrayOf().ToArbitrary(),
        Gen.Elements(Theme.Colour, Theme.Monochrome, Theme.Colour.WithAscii()).ToArbitrary(),
        (paintings, theme) =>
        {
            var (writer, screen, grid) = (new FrameWriter(theme), new VtScreen(30, 8), new Grid(30, 8));
            foreach (var painting in paintings)
            {
                grid = Copy(grid, painting);
                screen.Feed(writer.Write(new Frame(grid, new CursorPosition(3, 4))));
                screen.AssertShows(grid, theme);
                Assert.Equal(new CursorPosition(3, 4), screen.Cursor);
                Assert.True(screen.IsCursorVisible && !screen.IsSynchronised);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Costs_nothing_when_nothing_is_new() => Prop.ForAll(Painting.ToArbitrary(), painting =>
    {
        var writer = new FrameWriter(Theme.Colour);
        writer.Write(new Frame(Copy(new Grid(30, 8), painting)));
        return writer.Write(new Frame(Copy(new Grid(30, 8), painting))).IsEmpty;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_sent_whole_after_the_terminal_lost_it()
    {
        var (writer, grid) = (new FrameWriter(Theme.Colour), new Grid(30, 8));
        grid.Put(1, 1, "憑證", Style.Title);
        writer.Write(new Frame(grid));
        writer.Forget();
        var screen = new VtScreen(30, 8);
        screen.Feed(writer.Write(new Frame(grid)));
        screen.AssertShows(grid, Theme.Colour);
        Assert.False(screen.IsCursorVisible);
    }

    private static void Paint(Grid grid, int x, int y, Style style, string text, int kind)
    {
        if (kind == 0)
            grid.Fill(new Rect(x, y, 9, 2), style);
        else if (kind == 1)
            grid.Restyle(new Rect(x, y, 7, 2), style);
        else if (kind == 2)
            Boxes.Draw(grid, new Rect(x, y, 12, 4), style, text);
        else
            grid.Put(x, y, text, style);
    }

    // The pictures follow each other as on a screen: most of it stays.
    private static Grid Copy(Grid from, Action<Grid>[] painting)
    {
        var grid = new Grid(from.Width, from.Height);
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width; x++)
            {
                if (!from[x, y].IsTail)
                    grid.Put(x, y, from[x, y].Text, from[x, y].Style);
            }
        }

        foreach (var stroke in painting)
            stroke(grid);
        return grid;
    }
}
