using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>From the records of a console to inputs, with the patience that sequences and pastes need.</summary>
internal sealed class ConsoleReader(IConsoleInput input, bool hasSequences, TimeProvider clock)
{
    private readonly RecordDecoder decoder = new(new KeyDecoder(clock), hasSequences);
    private readonly PasteBurst burst = new(clock);
    private readonly List<Input> batch = [];
    private readonly List<Input> inputs = [];

    private TimeSpan? Patience => (decoder.Patience, burst.Patience) switch
    {
        ({ } sequence, { } paste) => sequence < paste ? sequence : paste,
        var (sequence, paste) => sequence ?? paste,
    };

    /// <summary>Waits for records; null at the end of input.</summary>
    /// <returns>What they mean, until the next call.</returns>
    public IReadOnlyList<Input>? Read(Span<InputRecord> records)
    {
        batch.Clear();
        inputs.Clear();
        if (input.Read(records, Patience) is not { } count)
            return null;
        decoder.Feed(records[..count], batch);
        burst.Take(batch, inputs);
        return inputs;
    }
}
