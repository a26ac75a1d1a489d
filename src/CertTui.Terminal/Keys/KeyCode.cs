namespace CertTui.Terminal.Keys;

/// <summary>Keys by name. Letters occur only together with <see cref="Modifiers.Control"/>.</summary>
public enum KeyCode
{
    Enter,
    Escape,
    Tab,
    Backspace,
    Insert,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
}

[Flags]
public enum Modifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}

/// <summary>What a terminal tells without being typed on.</summary>
public enum ReplyKind
{
    /// <summary>Row and column of the cursor, from 1 (CPR).</summary>
    CursorAt,

    /// <summary>What the terminal is (DA1).</summary>
    Attributes,
    FocusIn,
    FocusOut,
}
