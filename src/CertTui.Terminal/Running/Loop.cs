using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Running;

/// <summary>
/// Input makes a new state, a state makes a picture, and only what is new in the picture is sent. Nothing else happens here.
/// </summary>
/// <param name="Update">The state after an input. It never draws and never waits.</param>
/// <param name="View">The picture of a state. It never decides.</param>
/// <param name="IsDone">Whether the state is the last.</param>
/// <param name="TooSmall">The sentence for a terminal that is smaller than <see cref="Smallest"/>. Keys still work then, so a user can
/// leave.</param>
public sealed record Loop<TState>(
    Func<TState, Input, TState> Update, Func<TState, Size, Frame> View, Func<TState, bool> IsDone, Func<Size, string> TooSmall)
    where TState : class
{
    public Size Smallest { get; init; } = new(60, 15);

    /// <summary>How long a state waits before it wants a <see cref="Tick"/>; null: for ever, which costs nothing.</summary>
    public Func<TState, TimeSpan?> TickAfter { get; init; } = static _ => null;

    /// <summary>
    /// Gets the states before and after an input. Here work in the background starts; it answers by <see cref="ITerminal.Post"/>.
    /// </summary>
    public Action<TState, TState> Changed { get; init; } = static (_, _) => { };

    /// <summary>Runs until a state is done, or the terminal hangs up (the state has then taken <see cref="HungUp"/>).</summary>
    public TState Run(ITerminal terminal, TState first)
    {
        var (state, drawn, writer) = (first, (TState?)null, new FrameWriter(terminal.Theme));
        while (!IsDone(state))
        {
            if (!ReferenceEquals(state, drawn) && !terminal.HasMore)
                terminal.Write(writer.Write(Picture(drawn = state, terminal.Size)));
            var input = terminal.Take(TickAfter(state));
            var next = Update(state, input);
            Changed(state, next);
            state = next;
            if (input is HungUp)
                break;
            if (!IsRedraw(input))
                continue;
            writer.Forget();
            drawn = null;
        }

        return state;
    }

    private static bool IsRedraw(Input input) => input is Resized or Key { Code: KeyCode.L, Modifiers: Modifiers.Control };

    private Frame Picture(TState state, Size size)
    {
        if (size.Width >= Smallest.Width && size.Height >= Smallest.Height)
            return View(state, size);
        var grid = new Grid(size);
        grid.Put(0, 0, TooSmall(size));
        return new Frame(grid);
    }
}
