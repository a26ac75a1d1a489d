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

    private readonly SequenceParser parser = new();
    private long lastByteAt;

    /// <summary>After what time <see cref="Flush"/> has something to do; null: never.</summary>
    public TimeSpan? Patience
    {
        get
        {
            if (parser.Delay is not { } delay)
                return null;
            var left = delay - clock.GetElapsedTime(lastByteAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    public void Feed(ReadOnlySpan<byte> bytes, ICollection<Input> inputs)
    {
        Flush(inputs);
        if (bytes.IsEmpty)
            return;
        foreach (var value in bytes)
            parser.Take(value, inputs);
        lastByteAt = clock.GetTimestamp();
    }

    /// <summary>Gives out what has waited long enough for more bytes.</summary>
    public void Flush(ICollection<Input> inputs)
    {
        if (Patience == TimeSpan.Zero)
            parser.GiveUp(inputs);
    }
}
