using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Terminal.Tests.Widgets;

public class Small_states
{
    [Fact]
    public void A_choice_follows_arrows_and_numbers_and_stops_at_its_ends()
    {
        var choice = new ChoiceState(3);
        Assert.Same(choice, choice.Update(new Key(KeyCode.Up)));
        Assert.Equal(1, choice.Update(new Key(KeyCode.Down)).Chosen);
        Assert.Equal(2, choice.Update(new Typed("3")).Chosen);
        Assert.Same(choice, choice.Update(new Typed("4")));
        Assert.Same(choice, choice.Update(new Typed("\u5341")));
    }

    [Fact]
    public void A_check_box_changes_with_space()
    {
        Assert.True(new CheckBoxState().Update(new Typed(" ")).IsChecked);
        Assert.False(new CheckBoxState(true).Update(new Typed(" ")).IsChecked);
    }

    [Fact]
    public void A_dialog_goes_round_its_buttons()
    {
        Assert.Equal(0, new DialogState(2, 1).Update(new Key(KeyCode.Tab)).Selected);
        Assert.Equal(1, new DialogState(2).Update(new Key(KeyCode.Left)).Selected);
        Assert.Equal(0, new DialogState(0).Update(new Key(KeyCode.Right)).Selected);
    }

    [Theory]
    [InlineData(KeyCode.Down, 4)]
    [InlineData(KeyCode.PageDown, 7)]
    [InlineData(KeyCode.End, 15)]
    [InlineData(KeyCode.PageUp, 0)]
    public void A_text_pane_scrolls_within_its_text(KeyCode key, int top) =>
        Assert.Equal(top, new TextPaneState(3).Update(new Key(key), lines: 20, rows: 5).Top);

    [Fact]
    public void A_table_takes_from_its_widest_column_first() =>
        Assert.Equal([4, 10, 10], Table.Widths([new("Site", 4), new("Name", 4), new("Thumbprint", 8)], [["Home", new string('a', 30), new string('b', 40)]], 28));
}
