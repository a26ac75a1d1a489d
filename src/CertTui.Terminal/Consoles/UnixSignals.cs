using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles;

/// <summary>The signals that a terminal sends. Handlers run on another thread and only post inputs.</summary>
[SupportedOSPlatform("linux")]
internal sealed class UnixSignals : IDisposable
{
    private readonly InputQueue queue;
    private readonly UnixScreen screen;
    private readonly AutoResetEvent continued = new(initialState: false);
    private readonly PosixSignalRegistration[] registrations;
    private volatile bool isSuspended;
    private bool wasAskedToEnd;

    public UnixSignals(InputQueue queue, UnixScreen screen)
    {
        (this.queue, this.screen) = (queue, screen);
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => PostSize()),
            PosixSignalRegistration.Create(PosixSignal.SIGCONT, Continue),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, End),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, End),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, End),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End),
        ];
    }

    /// <summary>
    /// Stops the whole job, as Ctrl-Z does where the kernel sees it, and returns when it goes on. Without a shell that could
    /// continue the job the kernel ignores this, and nobody is left with a dead program.
    /// </summary>
    public void Suspend()
    {
        isSuspended = true;
        screen.LeaveWhile(() =>
        {
            continued.Reset();
            Libc.Kill(0, Libc.StopSignal);
            // The signal may reach another thread first; this one must not take the terminal back before.
            continued.WaitOne(TimeSpan.FromMilliseconds(300));
        });
        isSuspended = false;
        PostSize();
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        continued.Dispose();
    }

    private void PostSize()
    {
        var size = UnixOutput.Size;
        queue.Post(new Resized(size.Width, size.Height));
    }

    private void Continue(PosixSignalContext context)
    {
        // Left to itself the runtime now puts the terminal back into the mode in which the program found it.
        context.Cancel = true;
        continued.Set();
        if (isSuspended)
            return;
        // Stopped from outside: whoever had the terminal meanwhile may have changed it.
        screen.Enter();
        PostSize();
    }

    // The first time the program ends by itself; the second time the system ends it, and it only gives the terminal back.
    private void End(PosixSignalContext context)
    {
        context.Cancel = !wasAskedToEnd;
        wasAskedToEnd = true;
        if (!context.Cancel)
            screen.Close();
        queue.Post(new HungUp());
    }
}
