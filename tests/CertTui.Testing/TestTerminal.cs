using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;

namespace CertTui.Testing;

/// <summary>
/// A terminal without a person: it gives the inputs of a script, one frame after each, and hangs up when the script is over.
/// A <see cref="Resized"/> in the script changes its size; posted inputs are given where the script says <see cref="AwaitPost"/>.
/// </summary>
public sealed class TestTerminal(Size size, params IEnumerable<Input> script) : ITerminal
{
    private readonly Queue<Input> inputs = new(script);
    private readonly Queue<Input> posted = new();
    private VtScreen screen = new(size.Width, size.Height);

    public Size Size { get; private set; } = size;

    public Theme Theme { get; init; } = Theme.Colour;

    /// <summary>A frame is drawn after each input.</summary>
    public bool HasMore => false;

    public VtScreen Screen => screen;

    /// <summary>The screen after each frame.</summary>
    public List<string> Frames { get; } = [];

    /// <summary>The bytes of each write.</summary>
    public List<int> Writes { get; } = [];

    public bool IsDisposed { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        screen.Feed(bytes);
        Writes.Add(bytes.Length);
        Frames.Add(screen.ToText());
    }

    public Input Take(TimeSpan? patience)
    {
        if (inputs.TryPeek(out var head) && head is AwaitPost awaited)
            return TakePosted(awaited);
        var input = inputs.TryDequeue(out var next) ? next : new HungUp();
        if (input is Resized resized)
            Resize(new Size(resized.Width, resized.Height));
        return input;
    }

    public void Post(Input input)
    {
        lock (posted)
        {
            posted.Enqueue(input);
            Monitor.Pulse(posted);
        }
    }

    public void Dispose() => IsDisposed = true;

    private Input TakePosted(AwaitPost awaited)
    {
        lock (posted)
        {
            // A job that never answers must fail its test, not hang it.
            if (posted.Count == 0 && !Monitor.Wait(posted, TimeSpan.FromMinutes(1)))
                throw new TimeoutException("Nothing was posted.");
            if (awaited.IsLast?.Invoke(posted.Peek()) ?? true)
                inputs.Dequeue();
            return posted.Dequeue();
        }
    }

    private void Resize(Size next)
    {
        Size = next;
        screen = new VtScreen(next.Width, next.Height);
    }
}

/// <summary>
/// In the script of a <see cref="TestTerminal"/>: here what work in the background posted is given, and waited for: one message, or
/// all up to the last.
/// </summary>
public sealed record AwaitPost(Predicate<Input>? IsLast = null) : Input;
