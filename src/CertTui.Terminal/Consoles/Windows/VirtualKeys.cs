using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The keys that type nothing (winuser.h, VK_...), as a console without sequences tells them.</summary>
internal static class VirtualKeys
{
    public const ushort Tab = 0x09;
    public const ushort Menu = 0x12;

    private const ControlKeyState Alt = ControlKeyState.LeftAlt | ControlKeyState.RightAlt;
    private const ControlKeyState Control = ControlKeyState.LeftControl | ControlKeyState.RightControl;

    public static Key? Of(InputRecord record) => CodeOf(record.VirtualKey) is { } code && !IsNumberByAlt(record)
        ? new Key(code, ModifiersOf(record.State))
        : null;

    public static Modifiers ModifiersOf(ControlKeyState state) =>
        (state.HasFlag(ControlKeyState.Shift) ? Modifiers.Shift : Modifiers.None)
        | ((state & Alt) != 0 ? Modifiers.Alt : Modifiers.None)
        | ((state & Control) != 0 ? Modifiers.Control : Modifiers.None);

    // Alt and digits of the number block type a character, which comes when Alt goes up.
    private static bool IsNumberByAlt(InputRecord record) =>
        (record.State & Alt) != 0 && !record.State.HasFlag(ControlKeyState.Enhanced) && record.VirtualKey is (>= 0x21 and <= 0x28) or 0x2D or 0x0C;

    private static KeyCode? CodeOf(ushort key) => key switch
    {
        0x08 => KeyCode.Backspace,
        Tab => KeyCode.Tab,
        0x0D => KeyCode.Enter,
        0x1B => KeyCode.Escape,
        0x21 => KeyCode.PageUp,
        0x22 => KeyCode.PageDown,
        0x23 => KeyCode.End,
        0x24 => KeyCode.Home,
        0x25 => KeyCode.Left,
        0x26 => KeyCode.Up,
        0x27 => KeyCode.Right,
        0x28 => KeyCode.Down,
        0x2D => KeyCode.Insert,
        0x2E => KeyCode.Delete,
        >= 0x70 and <= 0x7B => KeyCode.F1 + (key - 0x70),
        _ => null,
    };
}
