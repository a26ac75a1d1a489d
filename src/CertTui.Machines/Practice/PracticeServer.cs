using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice;

/// <summary>Keeps the sites up for clients from outside the program.</summary>
public static class PracticeServer
{
    /// <summary>
    /// Serves every https binding on 127.0.0.1:<paramref name="port"/> and every http binding on the port after it, until cancelled.
    /// <see cref="Refusal"/> <c>port-in-use</c> (port, reason) or <c>port-invalid</c> (port, limit) before anything is served.
    /// </summary>
    public static async Task Serve(PracticeMachine machine, int port, CancellationToken cancellation)
    {
        if (port is < 1 or > 65534)
            throw new Refusal("port-invalid", ("port", port.ToString()), ("limit", "65534"));
        using var https = machine.Listeners.Start("https", port, AnyPort);
        using var http = machine.Listeners.Start("http", port + 1, AnyPort);
        using var stop = cancellation.Register(() =>
        {
            https.Dispose();
            http.Dispose();
        });
        await Task.WhenAll(https.Running, http.Running);
    }

    private static bool AnyPort(Binding binding) => binding.Port > 0;
}
