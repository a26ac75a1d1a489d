using System.Runtime.InteropServices;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// While it lives, the terminal does not show what is typed. A program that is ended meanwhile still gives the echo back.
/// </summary>
internal sealed class SilentEcho : IDisposable
{
    private readonly TerminalMode before;
    private readonly PosixSignalRegistration[] registrations;

    private SilentEcho(TerminalMode before)
    {
        this.before = before;
        registrations = Array.ConvertAll(
            [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT],
            signal => PosixSignalRegistration.Create(signal, _ => before.Set(descriptor: 0)));
        before.WithoutEcho().Set(descriptor: 0);
    }

    /// <summary>Null where standard input is no terminal.</summary>
    public static SilentEcho? TryStart() => TerminalMode.Of(descriptor: 0) is { } before ? new SilentEcho(before) : null;

    public void Dispose()
    {
        before.Set(descriptor: 0);
        foreach (var registration in registrations)
            registration.Dispose();
    }
}
