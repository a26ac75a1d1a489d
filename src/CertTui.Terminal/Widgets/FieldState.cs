using CertTui.Terminal.Keys;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>
/// A text that is being typed, and the place of the cursor in it (UTF-16 units, always between two graphemes). With
/// <paramref name="IsMultiline"/> Enter makes a line and pasted line ends stay, otherwise they are dropped.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Cursor">From 0 to the length of the text.</param>
/// <param name="MaxLength">The most UTF-16 units; what does not fit is not taken.</param>
/// <param name="IsMultiline">Whether the text may have several lines.</param>
public sealed record FieldState(string Text = "", int Cursor = 0, int MaxLength = 4096, bool IsMultiline = false)
{
    /// <summary>A field that holds a text already, with the cursor behind it.</summary>
    public static FieldState Of(string text, bool isMultiline = false, int maxLength = 4096) =>
        new(text, text.Length, maxLength, isMultiline);

    public FieldState Update(Input input) => input switch
    {
        Typed typed => Insert(Sanitize.Text(typed.Text)),
        Pasted pasted => Insert(IsMultiline ? Sanitize.Lines(pasted.Text) : Sanitize.Text(WithoutLineEnds(pasted.Text))),
        Key key => Press(key),
        _ => this,
    };

    private static string WithoutLineEnds(string text) => text.Replace("\r", null).Replace("\n", null);

    private FieldState Press(Key key) => (key.Code, key.Modifiers) switch
    {
        (KeyCode.Enter, Modifiers.None) when IsMultiline => Insert("\n"),
        (KeyCode.Backspace, _) => Remove(Before(), Cursor),
        (KeyCode.Delete, Modifiers.None) => Remove(Cursor, Behind()),
        (KeyCode.Left, Modifiers.None) => this with { Cursor = Before() },
        (KeyCode.Right, Modifiers.None) => this with { Cursor = Behind() },
        (KeyCode.Up, Modifiers.None) when IsMultiline => this with { Cursor = TextLines.Above(Text, Cursor) },
        (KeyCode.Down, Modifiers.None) when IsMultiline => this with { Cursor = TextLines.Below(Text, Cursor) },
        (KeyCode.Home, Modifiers.None) => this with { Cursor = TextLines.StartOf(Text, Cursor) },
        (KeyCode.End, Modifiers.None) => this with { Cursor = TextLines.EndOf(Text, Cursor) },
        (KeyCode.U, Modifiers.Control) => Remove(0, Text.Length),
        _ => this,
    };

    // A combining mark joins the letter before it: the cursor must not stay between the two.
    private FieldState Insert(string text)
    {
        if (text.Length == 0 || Text.Length + text.Length > MaxLength)
            return this;
        var whole = Text.Insert(Cursor, text);
        return this with { Text = whole, Cursor = TextLines.Border(whole, Cursor + text.Length) };
    }

    private FieldState Remove(int from, int to)
    {
        var rest = Text.Remove(from, to - from);
        return from == to ? this : this with { Text = rest, Cursor = TextLines.Border(rest, from) };
    }

    private int Before() => Cursor == 0 ? 0 : Cursor - Graphemes.LastLength(Text.AsSpan(0, Cursor));

    private int Behind() => Cursor == Text.Length ? Cursor : Cursor + Graphemes.NextLength(Text.AsSpan(Cursor));
}
