using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Widgets;

/// <summary>Which of a number of rows is selected, and the first that is shown.</summary>
public sealed record ListState(int Count, int Selected = 0, int Top = 0)
{
    /// <param name="input">What was pressed; everything that does not move in a list changes nothing.</param>
    /// <param name="rows">The rows that are shown, for a page up or down.</param>
    public ListState Update(Input input, int rows) => input is not Key { Modifiers: Modifiers.None } key ? this : key.Code switch
    {
        KeyCode.Up => Select(Selected - 1, rows),
        KeyCode.Down => Select(Selected + 1, rows),
        KeyCode.PageUp => Select(Selected - Page(rows), rows),
        KeyCode.PageDown => Select(Selected + Page(rows), rows),
        KeyCode.Home => Select(0, rows),
        KeyCode.End => Select(Count - 1, rows),
        _ => this,
    };

    public ListState Select(int index, int rows) => (this with { Selected = Math.Clamp(index, 0, Math.Max(0, Count - 1)) }).Showing(rows);

    /// <summary>The same selection, moved so that it is among the shown rows.</summary>
    public ListState Showing(int rows)
    {
        var lowest = Math.Max(0, Selected - Math.Max(1, rows) + 1);
        var top = Math.Clamp(Top, lowest, Math.Max(lowest, Selected));
        return top == Top ? this : this with { Top = top };
    }

    // One row of the page before stays in sight.
    private static int Page(int rows) => Math.Max(1, rows - 1);
}
