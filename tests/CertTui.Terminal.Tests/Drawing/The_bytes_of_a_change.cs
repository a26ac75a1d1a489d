using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Terminal.Tests.Drawing;

public class The_bytes_of_a_change
{
    private static readonly Size Screen = new(80, 24);

    [Theory]
    [InlineData("a")]
    [InlineData("證")]
    public void Are_at_most_16_for_a_typed_character(string typed)
    {
        var field = FieldState.Of("www");
        var writer = new FrameWriter(Theme.Colour);
        writer.Write(Form(field));
        Assert.InRange(writer.Write(Form(field.Update(new Typed(typed)))).Length, 1, 16);
    }

    [Fact]
    public void Are_at_most_8_for_a_move_of_the_cursor()
    {
        var field = FieldState.Of("www.example.com");
        var writer = new FrameWriter(Theme.Colour);
        writer.Write(Form(field));
        Assert.InRange(writer.Write(Form(field.Update(new Key(KeyCode.Home)))).Length, 1, 8);
    }

    [Fact]
    public void Are_about_100_for_a_move_in_a_list()
    {
        var items = Enumerable.Range(1, 10).Select(i => new ListItem($"Section {i}: make the request")).ToList();
        var list = new ListState(items.Count, 3);
        var writer = new FrameWriter(Theme.Colour);
        writer.Write(List(list, items));
        Assert.InRange(writer.Write(List(list.Update(new Key(KeyCode.Down), 10), items)).Length, 1, 100);
    }

    [Fact]
    public void Are_at_most_3_kB_for_another_page()
    {
        var writer = new FrameWriter(Theme.Colour);
        writer.Write(Page("在伺服器上產生憑證請求檔，"));
        Assert.InRange(writer.Write(Page("Generate the request on the server, ")).Length, 1, 3072);
        Assert.InRange(writer.Write(Page("在伺服器上產生憑證請求檔，")).Length, 1, 3072);
    }

    private static Frame Form(FieldState field)
    {
        var grid = new Grid(Screen);
        Header.Draw(grid, Screen.Whole.Row(0), "TWCA", "Practice", Style.Practice);
        var area = new FormField("Common name", "The name that browsers ask for.").Draw(grid, new Rect(4, 5, 70, 5), isFocused: true);
        Footer.Draw(grid, Screen.Whole.Row(23), [new FooterKey("F1", "Help"), new FooterKey("Esc", "Back")]);
        return new Frame(grid, Field.DrawLine(grid, area, field, isFocused: true));
    }

    private static Frame List(ListState list, List<ListItem> items)
    {
        var grid = new Grid(Screen);
        Boxes.Draw(grid, Screen.Whole, Style.Normal, "Guides");
        return new Frame(grid, ListBox.Draw(grid, Screen.Whole.Inset(2, 2), list, items));
    }

    private static Frame Page(string sentence)
    {
        var grid = new Grid(Screen);
        Header.Draw(grid, Screen.Whole.Row(0), "TWCA", "Practice", Style.Practice);
        var area = new Rect(2, 2, 76, 20);
        TextPane.Draw(grid, area, new TextPaneState(), TextPane.Break(string.Concat(Enumerable.Repeat(sentence, 30)), area.Width));
        Footer.Draw(grid, Screen.Whole.Row(23), [new FooterKey("F1", "Help"), new FooterKey("Esc", "Back")]);
        return new Frame(grid, new CursorPosition(2, 2));
    }
}
