using System.Runtime.InteropServices;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// What Windows tells a console program from outside (SetConsoleCtrlHandler, by .NET's names): SIGHUP is the closing of the window, also
/// by a lost SSH connection; SIGTERM the shutdown; SIGQUIT is Ctrl-Break; SIGINT is Ctrl-C where no key was pressed for it.
/// </summary>
/// <param name="post">Gets the inputs that follow.</param>
/// <param name="leave">Gives the console back.</param>
/// <param name="grace">How long the end of the process is waited for: Windows itself waits five seconds, then it ends it.</param>
/// <param name="clock">The time.</param>
internal sealed class ConsoleEvents(Action<Input> post, Action leave, TimeSpan grace, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan UsualGrace = TimeSpan.FromSeconds(4);

    private PosixSignalRegistration[] registrations = [];
    private bool wasAskedToEnd;

    public void Listen() => registrations = Array.ConvertAll(
        [PosixSignal.SIGHUP, PosixSignal.SIGTERM, PosixSignal.SIGQUIT, PosixSignal.SIGINT],
        signal => PosixSignalRegistration.Create(signal, context => context.Cancel = Take(context.Signal)));

    /// <summary>Takes an event, on any thread.</summary>
    /// <returns>Whether the process goes on, to end by itself.</returns>
    public bool Take(PosixSignal signal)
    {
        switch (signal)
        {
            case PosixSignal.SIGINT:
                post(Key.Control(KeyCode.C));
                return true;
            case PosixSignal.SIGQUIT when !wasAskedToEnd:
                wasAskedToEnd = true;
                post(new HungUp());
                return true;
            case PosixSignal.SIGQUIT:
                leave();
                return false;
            default:
                EndInTime();
                return true;
        }
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
    }

    // When this returns, Windows ends the process; what was begun is finished meanwhile by the thread that does it.
    private void EndInTime()
    {
        post(new HungUp());
        Task.Delay(grace, clock).Wait();
        leave();
    }
}
