namespace CertTui.Terminal.Keys;

/// <summary>What the control sequences of xterm, rxvt, tmux and the Linux console mean; null for all others.</summary>
internal static class ControlSequences
{
    public static Input? OfCsi(Parameters parameters, char final) => (parameters.Mark, final) switch
    {
        ('?', 'c') => new Reply(ReplyKind.Attributes, parameters.First, parameters.Second),
        ('\0', 'I') => new Reply(ReplyKind.FocusIn),
        ('\0', 'O') => new Reply(ReplyKind.FocusOut),
        // F3 with a modifier looks the same; no key of the program is one, and an answer must never become a key.
        ('\0', 'R') when parameters.Second > 0 => new Reply(ReplyKind.CursorAt, parameters.First, parameters.Second),
        ('\0', 'Z') => new Key(KeyCode.Tab, Modifiers.Shift),
        ('\0', '~') => Numbered(parameters),
        ('\0', _) => Lettered(parameters, final),
        _ => null,
    };

    public static Input? OfSs3(Parameters parameters, char final) =>
        final == 'M' ? new Key(KeyCode.Enter) : parameters.Mark == '\0' ? Lettered(parameters, final) : null;

    private static Key? Numbered(Parameters parameters) => parameters.First switch
    {
        1 or 7 => With(KeyCode.Home, parameters),
        2 => With(KeyCode.Insert, parameters),
        3 => With(KeyCode.Delete, parameters),
        4 or 8 => With(KeyCode.End, parameters),
        5 => With(KeyCode.PageUp, parameters),
        6 => With(KeyCode.PageDown, parameters),
        >= 11 and <= 15 and var number => With(KeyCode.F1 + (number - 11), parameters),
        >= 17 and <= 21 and var number => With(KeyCode.F6 + (number - 17), parameters),
        23 or 24 => With(KeyCode.F11 + (parameters.First - 23), parameters),
        _ => null,
    };

    private static Key? Lettered(Parameters parameters, char final) => final switch
    {
        'A' => With(KeyCode.Up, parameters),
        'B' => With(KeyCode.Down, parameters),
        'C' => With(KeyCode.Right, parameters),
        'D' => With(KeyCode.Left, parameters),
        'H' => With(KeyCode.Home, parameters),
        'F' => With(KeyCode.End, parameters),
        >= 'P' and <= 'S' => With(KeyCode.F1 + (final - 'P'), parameters),
        _ => null,
    };

    // The second parameter is 1 + Shift 1 + Alt 2 + Control 4 (+ Meta 8, which no keyboard of today has).
    private static Key With(KeyCode code, Parameters parameters) =>
        new(code, parameters.Second > 1 ? (Modifiers)((parameters.Second - 1) & 7) : Modifiers.None);
}
