namespace CertTui.Terminal.Keys;

/// <summary>
/// The states that the bytes of a terminal lead through (ECMA-48 5.4, 5.6; xterm's bracketed paste and X10 mouse; the Linux console).
/// </summary>
internal sealed class SequenceParser
{
    private readonly Parameters parameters = new();
    private readonly PasteBuffer paste = new();
    private readonly Utf8Joiner joiner = new();
    private State state;
    private int mouseBytes;

    private enum State
    {
        Ground,
        Escape,
        Csi,
        LinuxFunctionKey,
        Ss3,

        /// <summary>OSC, DCS, SOS, PM, APC: text for the terminal's other end, up to BEL or ST.</summary>
        ControlString,
        ControlStringEscape,
        Mouse,
        Paste,

        /// <summary>The character of an Alt key, which means nothing here.</summary>
        AltCharacter,
    }

    /// <summary>How long to wait for the next byte before <see cref="GiveUp"/>; null: nothing is waited for.</summary>
    public TimeSpan? Delay => state switch
    {
        State.Ground => joiner.IsEmpty ? null : KeyDecoder.SequenceDelay,
        State.Escape => KeyDecoder.EscapeDelay,
        State.Paste => KeyDecoder.PasteDelay,
        _ => KeyDecoder.SequenceDelay,
    };

    /// <summary>No further byte belongs to what came so far.</summary>
    public void GiveUp(ICollection<Input> inputs)
    {
        if (state == State.Escape)
            inputs.Add(new Key(KeyCode.Escape));
        if (state == State.Paste)
            paste.End(inputs);
        joiner.GiveUp(state == State.Ground ? inputs : []);
        state = State.Ground;
    }

    public void Take(byte value, ICollection<Input> inputs)
    {
        switch (state)
        {
            case State.Ground:
                Ground(value, inputs);
                break;
            case State.Escape:
                state = AfterEscape(value, inputs);
                break;
            case State.Csi:
                Csi(value, inputs);
                break;
            case State.LinuxFunctionKey:
                state = State.Ground;
                Give(value is >= (byte)'A' and <= (byte)'E' ? new Key(KeyCode.F1 + (value - 'A')) : null, inputs);
                break;
            case State.Ss3:
                Ss3(value, inputs);
                break;
            case State.ControlString or State.ControlStringEscape:
                ControlString(value, inputs);
                break;
            case State.Mouse:
                state = --mouseBytes > 0 ? State.Mouse : State.Ground;
                break;
            case State.Paste:
                state = paste.Add(value, inputs) ? State.Ground : State.Paste;
                break;
            case State.AltCharacter:
                AltCharacter(value, inputs);
                break;
        }
    }

    private void Ground(byte value, ICollection<Input> inputs)
    {
        if (value >= 0x80)
        {
            joiner.Add(value, inputs);
            return;
        }

        joiner.GiveUp(inputs);
        if (value == 0x1b)
            state = State.Escape;
        else
            Give(ControlKeys.Of(value), inputs);
    }

    private State AfterEscape(byte value, ICollection<Input> inputs)
    {
        parameters.Clear();
        if (value == 0x1b)
            inputs.Add(new Key(KeyCode.Escape));
        else if (value is >= (byte)'0' and <= (byte)'9')
            inputs.Add(new Key(value == '0' ? KeyCode.F10 : KeyCode.F1 + (value - '1')));
        if (value >= 0xC0 && joiner.Add(value, []))
            return State.Ground;
        return value switch
        {
            0x1b => State.Escape,
            (byte)'[' => State.Csi,
            (byte)'O' => State.Ss3,
            (byte)']' or (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_' => State.ControlString,
            >= 0xC0 => State.AltCharacter,
            _ => State.Ground,
        };
    }

    private void Csi(byte value, ICollection<Input> inputs)
    {
        if (parameters.TryAdd(value))
            return;
        if (value is < 0x40 or > 0x7e)
            Restart(value, inputs);
        else if (parameters.IsEmpty && value == '[')
            state = State.LinuxFunctionKey;
        else if (parameters.IsEmpty && value == 'M')
            (state, mouseBytes) = (State.Mouse, 3);
        else if (value == '~' && parameters.First == 200)
            state = State.Paste;
        else
            Finish(ControlSequences.OfCsi(parameters, (char)value), inputs);
    }

    private void Ss3(byte value, ICollection<Input> inputs)
    {
        if (parameters.TryAdd(value))
            return;
        if (value is < 0x40 or > 0x7e)
            Restart(value, inputs);
        else
            Finish(ControlSequences.OfSs3(parameters, (char)value), inputs);
    }

    private void ControlString(byte value, ICollection<Input> inputs)
    {
        if (state == State.ControlStringEscape && value != '\\')
            state = AfterEscape(value, inputs);
        else if (state == State.ControlStringEscape || value is 0x07 or 0x18 or 0x1a)
            state = State.Ground;
        else if (value == 0x1b)
            state = State.ControlStringEscape;
    }

    private void AltCharacter(byte value, ICollection<Input> inputs)
    {
        if (value is >= 0x80 and < 0xC0)
        {
            state = joiner.Add(value, []) ? State.Ground : State.AltCharacter;
            return;
        }

        joiner.GiveUp([]);
        state = State.Ground;
        Ground(value, inputs);
    }

    private void Finish(Input? input, ICollection<Input> inputs)
    {
        state = State.Ground;
        Give(input, inputs);
    }

    // The sequence was broken off (CAN, SUB, another ESC): what broke it counts for itself.
    private void Restart(byte value, ICollection<Input> inputs)
    {
        state = State.Ground;
        if (value is not (0x18 or 0x1a))
            Ground(value, inputs);
    }

    private static void Give(Input? input, ICollection<Input> inputs)
    {
        if (input is not null)
            inputs.Add(input);
    }
}
