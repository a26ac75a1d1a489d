using System.Net;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.MailServer;

namespace CertTui.Machines.Practice.Tls;

/// <summary>The listeners behind the ports that the person sees: each starts when somebody first asks where it is.</summary>
internal sealed class Listeners(SiteServer server) : IDisposable
{
    private readonly Lock starting = new();
    private readonly Dictionary<(string Protocol, string Address, int Port), Listener> listeners = [];

    public IPEndPoint Reach(Binding binding) => Reach(binding.Protocol, binding.Address, binding.Port);

    public IPEndPoint Reach(MailExchange mail) => Reach(mail.Protocol, "*", mail.Port, () => new Listener(0, mail.Answer));

    /// <param name="protocol"><c>http</c> or <c>https</c>.</param>
    /// <param name="address">One of this machine's; <c>*</c> for any that has no record of its own.</param>
    /// <param name="port">As the person sees it.</param>
    public IPEndPoint Reach(string protocol, string address, int port)
    {
        return Reach(protocol, address, port, () => Start(protocol, 0, IsHere, address));

        bool IsHere(Binding other) => other.Port == port && (other.Address == "*" || other.Address == address);
    }

    private IPEndPoint Reach(string protocol, string address, int port, Func<Listener> start)
    {
        lock (starting)
        {
            if (!listeners.TryGetValue((protocol, address, port), out var listener))
                listeners[(protocol, address, port)] = listener = start();
            return listener.EndPoint;
        }
    }

    /// <summary>The ports that are open now: seen and real.</summary>
    public IReadOnlyList<(string Protocol, int Port, int Real)> Open()
    {
        lock (starting)
            return [.. listeners.Select(entry => (entry.Key.Protocol, entry.Key.Port, entry.Value.EndPoint.Port))];
    }

    public Listener Start(string protocol, int port, Func<Binding, bool> isHere, string address = "*") => protocol == "https"
        ? new Listener(port, (stream, cancellation) => server.ServeHttps(stream, isHere, address, cancellation))
        : new Listener(port, (stream, cancellation) => server.ServeHttp(stream, isHere, cancellation));

    public void Dispose()
    {
        lock (starting)
        {
            foreach (var listener in listeners.Values)
                listener.Dispose();
            listeners.Clear();
        }
    }
}
