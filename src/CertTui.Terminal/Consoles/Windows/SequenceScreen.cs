namespace CertTui.Terminal.Consoles.Windows;

/// <summary>A console that obeys control sequences (Windows 10, Server 2016 and later).</summary>
internal sealed class SequenceScreen(IConsoleOutput output) : IConsoleScreen
{
    private uint before;

    public IConsoleOutput Shown => output;

    /// <summary>Other screen, bracketed paste where it is known.</summary>
    private static ReadOnlySpan<byte> EnterSequence => "\e[?1049h\e[?2004h"u8;

    /// <summary>In reverse; any half-sent frame ends, the cursor shows, colours are off.</summary>
    private static ReadOnlySpan<byte> LeaveSequence => "\e[?2026l\e[m\e[?25h\e[?2004l\e[?1049l"u8;

    /// <summary>
    /// Whether a buffer obeys: some consoles agree to the mode and then show the sequences (Wine 8). Asked on a buffer that nobody sees.
    /// </summary>
    public static bool Works(IConsoleOutput hidden) =>
        TrySetMode(hidden) && hidden.Write("\r\e[m") > 0 && hidden.Info is { Cursor.X: 0 };

    public bool Enter()
    {
        if (output.Mode is not { } mode || !TrySetMode(output))
            return false;
        before = mode;
        return ConsoleText.Write(output, EnterSequence);
    }

    public void Leave()
    {
        ConsoleText.Write(output, LeaveSequence);
        output.SetMode(before);
    }

    public bool Write(ReadOnlySpan<byte> frame) => ConsoleText.Write(output, frame);

    private static bool TrySetMode(IConsoleOutput output)
    {
        foreach (var mode in ConsoleModes.VirtualTerminal)
        {
            if (output.SetMode(mode))
                return true;
        }

        return false;
    }
}
