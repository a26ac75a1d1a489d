using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>Records as conhost makes them.</summary>
internal static class Records
{
    /// <summary>A key that went down, and up again.</summary>
    public static InputRecord[] Press(ushort virtualKey, char character = '\0', ControlKeyState state = ControlKeyState.None, int times = 1)
    {
        var down = new InputRecord { Kind = RecordKind.Key, IsDown = 1, RepeatCount = (ushort)times, VirtualKey = virtualKey, ScanCode = 1, Character = character, State = state };
        return [down, down with { IsDown = 0 }];
    }

    /// <summary>Characters without a key: sequences, an input method, what is pasted.</summary>
    public static InputRecord[] Text(string text) => [.. text.SelectMany(character => Press(0, character))];

    /// <summary>As old conhost pastes what the keyboard does not have: by Alt and a number.</summary>
    public static InputRecord[] ByAlt(char character) =>
    [
        Press(VirtualKeys.Menu, state: ControlKeyState.LeftAlt)[0],
        .. Press(0x61, state: ControlKeyState.LeftAlt),
        .. Press(0x23, state: ControlKeyState.LeftAlt),
        Press(VirtualKeys.Menu, character)[1],
    ];

    public static InputRecord Sized(short width, short height) =>
        new() { Kind = RecordKind.BufferSize, BufferSize = new Coordinates(width, height) };
}
