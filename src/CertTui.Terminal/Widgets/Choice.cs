using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>
/// One of several options: the one that is chosen. Up and Down choose; at the ends they change nothing, so a form can go on to its next
/// field.
/// </summary>
public sealed record ChoiceState(int Count, int Chosen = 0)
{
    public ChoiceState Update(Input input) => input switch
    {
        Key { Code: KeyCode.Up, Modifiers: Modifiers.None } when Chosen > 0 => this with { Chosen = Chosen - 1 },
        Key { Code: KeyCode.Down, Modifiers: Modifiers.None } when Chosen < Count - 1 => this with { Chosen = Chosen + 1 },
        Typed { Text: [>= '1' and <= '9' and var digit] } when digit - '1' < Count => this with { Chosen = digit - '1' },
        _ => this,
    };
}

/// <summary>Draws a choice as a list of radio buttons.</summary>
public static class Choice
{
    /// <returns>Where the cursor belongs: at the chosen option.</returns>
    public static CursorPosition? Draw(Grid grid, Rect area, ChoiceState state, IReadOnlyList<string> options, bool isFocused)
    {
        var top = Math.Max(0, state.Chosen - area.Height + 1);
        for (var row = 0; row < area.Height && top + row < options.Count; row++)
        {
            var isChosen = top + row == state.Chosen;
            var text = (isChosen ? "(*) " : "( ) ") + options[top + row];
            grid.Put(area.X, area.Y + row, Truncate.ToWidth(text, area.Width), isChosen && isFocused ? Style.Focus : Style.Normal, area);
        }

        return isFocused && options.Count > 0 ? new CursorPosition(area.X + 1, area.Y + state.Chosen - top) : null;
    }
}
