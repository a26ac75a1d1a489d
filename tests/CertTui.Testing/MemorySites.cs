using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Sites in memory; what is bound with https is really served, by loopback servers with SNI.</summary>
public sealed class MemorySites(Func<Machine> machine) : ISites, IDisposable
{
    private readonly Dictionary<(string, int), TlsServer> _servers = [];
    private readonly List<Site> _sites = [];

    /// <summary>What a server sends; like Windows, unless a test wants it otherwise.</summary>
    public Func<StoreChain, IReadOnlyList<Certificate>> Sends { get; set; } = Served.ShortestOrder;

    /// <summary>Whether a binding is served as it stands; a test may let a server serve something else.</summary>
    public Func<Binding, Binding> Serves { get; set; } = binding => binding;

    public void Add(string name, bool running = true, params Binding[] bindings) =>
        _sites.Add(new Site(_sites.Count + 1, name, "/sites/" + name, running, [.. bindings]));

    public IReadOnlyList<Site> List() => [.. _sites];

    public void Put(Binding binding) => Change(binding, others => [.. others, binding]);

    public bool Remove(Binding binding) => Change(binding, others => [.. others]);

    public IPEndPoint Reach(Binding binding)
    {
        var key = (binding.Address, binding.Port);
        if (!_servers.TryGetValue(key, out var server))
            _servers[key] = server = new TlsServer(name => MemoryTls.Pick(machine(), key, name, Serves, Sends));
        return server.EndPoint;
    }

    public string Snapshot() => string.Join('\n', _sites.SelectMany(site => site.Bindings).Select(binding => $"{binding}").Order());

    public void Dispose() => _servers.Values.ToList().ForEach(server => server.Dispose());

    private bool Change(Binding binding, Func<IEnumerable<Binding>, IReadOnlyList<Binding>> change)
    {
        var index = _sites.FindIndex(site => site.Name == binding.Site);
        var others = _sites[index].Bindings.Where(other => !other.SameEndpoint(binding)).ToList();
        var found = others.Count < _sites[index].Bindings.Count;
        _sites[index] = _sites[index] with { Bindings = change(others) };
        return found;
    }
}
