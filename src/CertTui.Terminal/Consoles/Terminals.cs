using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Drawing;

namespace CertTui.Terminal.Consoles;

/// <summary>Why there is no full screen; the program then works line by line.</summary>
public enum NoScreen
{
    /// <summary>There is one.</summary>
    None,
    AskedForPlain,
    Redirected,

    /// <summary>TERM is empty or "dumb".</summary>
    DumbTerminal,

    /// <summary>This operating system has no full screen yet.</summary>
    NotHere,

    /// <summary>The system refused to give the terminal to the program.</summary>
    Refused,
}

/// <summary>Opens the terminal of this process.</summary>
public static class Terminals
{
    /// <summary>Takes the screen over. Without a terminal the reason says why; nothing was changed then.</summary>
    public static (ITerminal? Terminal, NoScreen Reason) Open(TerminalSettings settings, TimeProvider clock)
    {
        if (WhyNot(settings) is var reason and not NoScreen.None)
            return (null, reason);
        if (OperatingSystem.IsWindows())
            return Opened(WindowsConsole.TryOpen() is { } console ? WindowsTerminal.TryOpen(console, settings, clock) : null);
        return OperatingSystem.IsLinux() ? Opened(UnixTerminal.TryOpen(ThemeOf(settings), clock)) : (null, NoScreen.NotHere);
    }

    /// <summary>What the console of this process can do; null where there is none to ask.</summary>
    public static ConsoleLook? Look()
    {
        if (!OperatingSystem.IsWindows() || WindowsConsole.TryOpen() is not { } opened)
            return null;
        using var console = opened;
        using var hidden = console.NewBuffer(Size.Default);
        return ConsoleLook.At(console, hidden);
    }

    /// <summary>What the settings alone say against a full screen.</summary>
    public static NoScreen WhyNot(TerminalSettings settings)
    {
        if (settings.IsPlain)
            return NoScreen.AskedForPlain;
        if (settings.IsRedirected)
            return NoScreen.Redirected;
        return !OperatingSystem.IsWindows() && settings.Term is "" or "dumb" ? NoScreen.DumbTerminal : NoScreen.None;
    }

    /// <summary>
    /// Boxes are drawn with ASCII where it was asked for, where the locale is not one of UTF-8, or where the console shows lines two cells wide.
    /// </summary>
    public static Theme ThemeOf(TerminalSettings settings, ConsoleLook? look = null)
    {
        var theme = settings.IsColourless ? Theme.Monochrome : Theme.Colour;
        var isUtf8 = OperatingSystem.IsWindows() || settings.IsUtf8;
        return settings.IsAscii || !isUtf8 || look is { HasNarrowLines: false } or { CanShowHan: false } ? theme.WithAscii() : theme;
    }

    private static (ITerminal? Terminal, NoScreen Reason) Opened(ITerminal? terminal) =>
        (terminal, terminal is null ? NoScreen.Refused : NoScreen.None);
}
