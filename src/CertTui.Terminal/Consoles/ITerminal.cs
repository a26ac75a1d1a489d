using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// A terminal that shows a full screen. Opening one takes the screen over, disposing gives it back as it was.
/// </summary>
public interface ITerminal : IDisposable
{
    Size Size { get; }

    Theme Theme { get; }

    /// <summary>False where Chinese would be boxes or would shift what stands beside it.</summary>
    bool CanShowHan => true;

    /// <summary>Whether more input waits: then the picture need not be drawn yet.</summary>
    bool HasMore { get; }

    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>The next input; waits for it. After <paramref name="patience"/> (null: never) it is a <see cref="Tick"/>.</summary>
    Input Take(TimeSpan? patience);

    /// <summary>Puts an input behind those that wait; from any thread.</summary>
    void Post(Input input);
}
