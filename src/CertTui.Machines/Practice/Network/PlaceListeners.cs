using System.Net;
using System.Security.Authentication;
using CertTui.Engine.Certificates;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice.Network;

/// <summary>
/// What answers at public addresses: this machine itself, another server, or a device in front. Each listener starts when it is first
/// looked for.
/// </summary>
internal sealed class PlaceListeners(NetworkFile file, FolderKeys keys, SiteServer sites, Listeners own) : IDisposable
{
    private readonly Lock starting = new();
    private readonly Dictionary<(string Address, int Port), Listener> listeners = [];

    public IPEndPoint Reach(PlaceRecord place, int port)
    {
        if (place.IsHere)
            return own.Reach("https", place.Address, port);
        lock (starting)
        {
            var key = (place.Address, port);
            if (!listeners.TryGetValue(key, out var listener))
                listeners[key] = listener = new Listener(0, (stream, cancellation) => Serve(stream, place.Address, cancellation));
            return listener.EndPoint;
        }
    }

    public void Dispose()
    {
        lock (starting)
        {
            foreach (var listener in listeners.Values)
                listener.Dispose();
            listeners.Clear();
        }
    }

    // Looked up at every connection: its keepers may have installed another certificate.
    private async Task Serve(Stream stream, string address, CancellationToken cancellation)
    {
        var place = file.Find(address) ?? throw new AuthenticationException("nobody here");
        var chain = place.Chain.Select(der => Certificate.Open(der)).ToList();
        using var key = PlaceKeys.Open(keys, chain[0]) ?? throw new AuthenticationException("no key");
        await ServedTls.Serve(
            stream, chain, key, tls => place.PassesOn ? sites.Answer(tls, cancellation) : HttpExchange.Answer(tls, (_, _) => null, cancellation), cancellation);
    }
}
