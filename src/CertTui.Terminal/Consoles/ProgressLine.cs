using CertTui.Terminal.Width;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// One line on a terminal that tells how far a long command is, written over itself; nothing where standard error is no terminal.
/// </summary>
/// <param name="output">Where it is shown; null: nowhere.</param>
/// <param name="clock">It changes ten times a second at most.</param>
public sealed class ProgressLine(TextWriter? output, TimeProvider clock)
{
    private const int Columns = 60;

    /// <summary>A console of Windows obeys no control sequences unless it is asked to.</summary>
    internal static readonly string BackAndErase = OperatingSystem.IsWindows() ? $"\r{new string(' ', Columns)}\r" : "\r\u001b[K";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long? _shown;

    /// <summary>The one of this process.</summary>
    public static ProgressLine Open(TerminalSettings settings, TimeProvider clock)
    {
        var isTerminal = OperatingSystem.IsLinux() ? TerminalMode.Of(descriptor: 2) is not null : !Console.IsErrorRedirected;
        return new ProgressLine(isTerminal && !settings.IsPlain && settings.Term is not "dumb" ? StandardStreams.Error : null, clock);
    }

    public void Show(string text)
    {
        if (output is null || _shown is { } last && clock.GetElapsedTime(last) < Pause)
            return;
        _shown = clock.GetTimestamp();
        output.Write(BackAndErase + Truncate.ToWidth(Sanitize.Text(text), Columns));
    }

    /// <summary>Before other lines are written, and at the end.</summary>
    public void Clear()
    {
        if (output is null || _shown is null)
            return;
        _shown = null;
        output.Write(BackAndErase);
    }
}
