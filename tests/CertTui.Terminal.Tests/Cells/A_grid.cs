using CertTui.Terminal.Cells;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Terminal.Tests.Cells;

public class A_grid
{
    [Fact]
    public void Holds_a_wide_character_in_two_cells()
    {
        var grid = new Grid(6, 1);
        Assert.Equal(5, grid.Put(0, 0, "憑a證", Style.Title));
        Assert.True(grid[1, 0].IsTail);
        Assert.Equal("憑a證\n", grid.ToText());
        Assert.Equal("TTTTT\n", grid.ToStyles());
    }

    [Fact]
    public void Cuts_at_the_clip_and_blanks_half_a_character()
    {
        var grid = new Grid(8, 1);
        grid.Fill(grid.Whole, Style.Normal, ".");
        Assert.Equal(4, grid.Put(1, 0, "憑證憑", Style.Dim, new Rect(2, 0, 4, 1)));
        Assert.Equal(".. 證 ..\n", grid.ToText());
    }

    [Fact]
    public void Leaves_no_half_of_a_character_behind()
    {
        var grid = new Grid(6, 1);
        grid.Put(0, 0, "憑證書");
        grid.Put(1, 0, "x");
        grid.Put(4, 0, "y");
        Assert.Equal(" x證y\n", grid.ToText());
    }

    [Fact]
    public void Shows_no_control_characters()
    {
        var grid = new Grid(20, 1);
        grid.Put(0, 0, "\e[2Jbad\u202e\ttext");
        Assert.Equal("[2Jbad text\n", grid.ToText());
    }

    [Fact]
    public void Has_only_whole_characters_whatever_is_put_into_it() => Prop.ForAll(
        SomeText.Mixed.ArrayOf().ToArbitrary(),
        Gen.Choose(-9, 20).ArrayOf().ToArbitrary(),
        (texts, places) =>
        {
            var grid = new Grid(20, 1);
            for (var i = 0; i < Math.Min(texts.Length, places.Length); i++)
                Assert.InRange(grid.Put(places[i], 0, texts[i], Style.Title, new Rect(1, 0, 17, 1)), 0, 17);
            for (var x = 0; x < grid.Width; x++)
                Assert.Equal(x > 0 && CertTui.Terminal.Width.TextWidth.Of(grid[x - 1, 0].Text) == 2, grid[x, 0].IsTail);
        }).QuickCheckThrowOnFailure();
}
