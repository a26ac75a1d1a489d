using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Lines;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>Which of a dialog's buttons Enter presses.</summary>
public sealed record DialogState(int Buttons, int Selected = 0)
{
    public DialogState Update(Input input) => input switch
    {
        Key { Code: KeyCode.Left or KeyCode.Up } => Select(Selected - 1),
        Key { Code: KeyCode.Tab, Modifiers: Modifiers.Shift } => Select(Selected - 1),
        Key { Code: KeyCode.Right or KeyCode.Down or KeyCode.Tab } => Select(Selected + 1),
        _ => this,
    };

    private DialogState Select(int button) => this with { Selected = (button + Buttons) % Math.Max(1, Buttons) };
}

/// <summary>Draws a question or a message in a box over whatever is there.</summary>
public static class Dialog
{
    /// <returns>Where the cursor belongs: at the selected button.</returns>
    public static CursorPosition? Draw(Grid grid, Rect area, DialogState state, string title, string text, IReadOnlyList<string> buttons)
    {
        var lines = LineBreaker.Break(text, Math.Min(64, area.Width - 6));
        var width = Math.Max(WidthOf(buttons), TextWidth.Of(title) + 2);
        foreach (var line in lines)
            width = Math.Max(width, TextWidth.Of(line));
        var box = area.Centered(width + 6, lines.Count + 4 + Math.Min(1, buttons.Count));
        grid.Fill(box);
        Boxes.Draw(grid, box, Style.Normal, title);
        var inside = box.Inset(3, 1);
        for (var row = 0; row < lines.Count && row < inside.Height - 2; row++)
            grid.Put(inside.X, inside.Y + 1 + row, lines[row], Style.Normal, inside);
        return DrawButtons(grid, inside.Row(inside.Height - 1), state, buttons);
    }

    private static CursorPosition? DrawButtons(Grid grid, Rect row, DialogState state, IReadOnlyList<string> buttons)
    {
        var (x, cursor) = (row.X, (CursorPosition?)null);
        for (var i = 0; i < buttons.Count; i++)
        {
            var isSelected = i == state.Selected;
            cursor = isSelected ? new CursorPosition(Math.Min(x + 2, row.Right - 1), row.Y) : cursor;
            x += grid.Put(x, row.Y, $"[ {buttons[i]} ]", isSelected ? Style.Focus : Style.Normal, row) + 2;
        }

        return cursor;
    }

    private static int WidthOf(IReadOnlyList<string> buttons)
    {
        var width = -2;
        foreach (var button in buttons)
            width += TextWidth.Of(button) + 6;
        return Math.Max(0, width);
    }
}
