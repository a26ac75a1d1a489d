namespace CertTui.Terminal.Keys;

/// <summary>The single bytes below 0x80.</summary>
internal static class ControlKeys
{
    public static Input? Of(byte value) => value switch
    {
        (byte)'\r' or (byte)'\n' => new Key(KeyCode.Enter),
        (byte)'\t' => new Key(KeyCode.Tab),
        0x08 or 0x7f => new Key(KeyCode.Backspace),
        >= 0x01 and <= 0x1a => Key.Control(KeyCode.A + (value - 1)),
        < 0x20 => null,
        _ => new Typed(((char)value).ToString()),
    };
}
