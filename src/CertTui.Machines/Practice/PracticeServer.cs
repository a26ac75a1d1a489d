using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice;

/// <summary>Keeps the sites up for clients from outside the program.</summary>
public static class PracticeServer
{
    /// <summary>
    /// Serves every https binding on 127.0.0.1:<paramref name="port"/> and every http binding on the port after it, and where there is
    /// a mail server SMTP, IMAP and POP on the three ports after those, until cancelled.
    /// <see cref="Refusal"/> <c>port-in-use</c> (port, reason) or <c>port-invalid</c> (port, limit) before anything is served.
    /// </summary>
    public static async Task Serve(PracticeMachine machine, int port, CancellationToken cancellation)
    {
        var mail = machine.Mail?.Exchanges() ?? [];
        var limit = 65534 - mail.Count;
        if (port < 1 || port > limit)
            throw new Refusal("port-invalid", ("port", port.ToString()), ("limit", limit.ToString()));
        var open = new List<Listener>();
        try
        {
            open.Add(machine.Listeners.Start("https", port, AnyPort));
            open.Add(machine.Listeners.Start("http", port + 1, AnyPort));
            foreach (var exchange in mail)
                open.Add(new Listener(port + open.Count, exchange.Answer));
            using var stop = cancellation.Register(() => open.ForEach(listener => listener.Dispose()));
            await Task.WhenAll(open.Select(listener => listener.Running));
        }
        finally
        {
            open.ForEach(listener => listener.Dispose());
        }
    }

    private static bool AnyPort(Binding binding) => binding.Port > 0;
}
