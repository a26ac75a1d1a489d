using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Widgets;

/// <summary>The first line of a text that is shown.</summary>
public sealed record TextPaneState(int Top = 0)
{
    /// <param name="input">What was pressed.</param>
    /// <param name="lines">The lines of the broken text.</param>
    /// <param name="rows">The rows that are shown.</param>
    public TextPaneState Update(Input input, int lines, int rows) =>
        input is Key { Modifiers: Modifiers.None } key ? Press(key.Code, lines, rows) : this;

    public TextPaneState At(int line, int lines, int rows)
    {
        var top = Math.Clamp(line, 0, Math.Max(0, lines - rows));
        return top == Top ? this : new TextPaneState(top);
    }

    private TextPaneState Press(KeyCode key, int lines, int rows) => key switch
    {
        KeyCode.Up => At(Top - 1, lines, rows),
        KeyCode.Down => At(Top + 1, lines, rows),
        KeyCode.PageUp => At(Top - Math.Max(1, rows - 1), lines, rows),
        KeyCode.PageDown => At(Top + Math.Max(1, rows - 1), lines, rows),
        KeyCode.Home => At(0, lines, rows),
        KeyCode.End => At(lines, lines, rows),
        _ => this,
    };
}
