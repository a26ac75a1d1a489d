using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>Something that is so or not. Space changes it.</summary>
public sealed record CheckBoxState(bool IsChecked = false)
{
    public CheckBoxState Update(Input input) => input is Typed { Text: " " } ? new CheckBoxState(!IsChecked) : this;
}

/// <summary>Draws a check box.</summary>
public static class CheckBox
{
    public static CursorPosition? Draw(Grid grid, Rect area, CheckBoxState state, string text, bool isFocused)
    {
        var line = (state.IsChecked ? "[x] " : "[ ] ") + text;
        grid.Put(area.X, area.Y, Truncate.ToWidth(line, area.Width), isFocused ? Style.Focus : Style.Normal, area);
        return isFocused ? new CursorPosition(area.X + 1, area.Y) : null;
    }
}
