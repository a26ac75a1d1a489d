using CertTui.Engine;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>What Exchange said last. A run of its shell takes long, and a draft asks many small questions: they share one look.</summary>
internal sealed class LastLook(IExchangeShell shell, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(20);

    private ExchangeState? state;
    private ExchangeNames? names;
    private long at;

    /// <summary>Looked at a moment ago, or now.</summary>
    public ExchangeState State => state is not null && clock.GetElapsedTime(at) < GoodFor ? state : Fresh();

    /// <summary>They do not change under the program's hands: asked for once.</summary>
    public ExchangeNames Names
    {
        get
        {
            if (names is null)
                Fresh();
            return names ?? new ExchangeNames([], "", []);
        }
    }

    public ExchangeState Fresh() => Keep(new ShellRequest("look")).State;

    /// <summary>Tries a change and looks at what came of it. What the shell complains of, if it does: it may have done the work all the same.</summary>
    /// <exception cref="Refusal">As <see cref="IExchangeShell.Ask"/>: it is not known what came of it.</exception>
    public ShellFailure? Change(ShellRequest request)
    {
        state = null;
        return Keep(request).Complaint;
    }

    private (ExchangeState State, ShellFailure? Complaint) Keep(ShellRequest request)
    {
        var answer = shell.Ask(request with { Names = names is null });
        (state, names, at) = (answer.State!, answer.Names ?? names, clock.GetTimestamp());
        return (state, answer.Changing);
    }
}
