namespace CertTui.Terminal.Keys;

/// <summary>
/// Turns the bytes of a terminal (ECMA-48, xterm, UTF-8) into inputs. However the bytes are split over reads, the inputs are the same.
/// Sequences that are not known are swallowed whole: a late answer of the terminal never becomes typed text.
/// </summary>
public sealed class KeyDecoder(TimeProvider clock)
{
    /// <summary>A lone ESC is the Escape key after this time; a person needs longer between two keys, a terminal is faster.</summary>
    public static readonly TimeSpan EscapeDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>A sequence that is not finished by then was none.</summary>
    public static readonly TimeSpan SequenceDelay = TimeSpan.FromSeconds(1);

    /// <summary>A paste whose end was lost is given out as it is.</summary>
    public static readonly TimeSpan PasteDelay = TimeSpan.FromSeconds(5);

    private readonly Parameters parameters = new();
    private readonly PasteBuffer paste = new();
    private readonly Utf8Joiner joiner = new();
    private State state;
    private int mouseBytes;
    private long lastByteAt;

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

    /// <summary>After what time <see cref="Flush"/> has something to do; null: never.</summary>
    public TimeSpan? Patience => Delay is not { } delay ? null : delay - clock.GetElapsedTime(lastByteAt) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private TimeSpan? Delay => state switch
    {
        State.Ground => joiner.IsEmpty ? null : SequenceDelay,
        State.Escape => EscapeDelay,
        State.Paste => PasteDelay,
        _ => SequenceDelay,
    };

    public void Feed(ReadOnlySpan<byte> bytes, ICollection<Input> inputs)
    {
        Flush(inputs);
        foreach (var value in bytes)
            Take(value, inputs);
        lastByteAt = clock.GetTimestamp();
    }

    /// <summary>Gives out what has waited long enough for more bytes.</summary>
    public void Flush(ICollection<Input> inputs)
    {
        if (Patience is not { } patience || patience > TimeSpan.Zero)
            return;
        if (state == State.Escape)
            inputs.Add(new Key(KeyCode.Escape));
        if (state == State.Paste)
            paste.End(inputs);
        joiner.GiveUp(state == State.Ground ? inputs : []);
        state = State.Ground;
    }

    private void Take(byte value, ICollection<Input> inputs)
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
