using System.Runtime.InteropServices;
using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// While it lives, the terminal does not show what is typed. A program that is ended meanwhile still gives the echo back.
/// </summary>
internal sealed class SilentEcho : IDisposable
{
    private readonly Action restore;
    private readonly PosixSignalRegistration[] registrations;

    private SilentEcho(Action silence, Action restore)
    {
        this.restore = restore;
        registrations = Array.ConvertAll(
            [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT],
            signal => PosixSignalRegistration.Create(signal, _ => restore()));
        silence();
    }

    /// <summary>On Linux; null where standard input is no terminal.</summary>
    public static SilentEcho? TryStart() => TerminalMode.Of(descriptor: 0) is { } before
        ? new SilentEcho(() => before.WithoutEcho().Set(descriptor: 0), () => before.Set(descriptor: 0))
        : null;

    /// <summary>On a console of Windows; null where it is gone.</summary>
    public static SilentEcho? TryStart(IConsoleInput input) => input.Mode is { } before
        ? new SilentEcho(() => input.SetMode(before & ~ConsoleModes.EchoInput), () => input.SetMode(before))
        : null;

    public void Dispose()
    {
        restore();
        foreach (var registration in registrations)
            registration.Dispose();
    }
}
