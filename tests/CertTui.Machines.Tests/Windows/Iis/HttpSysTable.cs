using System.Net;
using CertTui.Engine;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>A table of http.sys that fails, forgets or ends the program when it is told to.</summary>
internal sealed class HttpSysTable : IHttpSys
{
    private readonly Dictionary<SslEndpoint, SslRecord> _records = [];
    private int _failsIn;
    private int _endsIn;
    private bool _isEnded;

    /// <summary>Says that everything is done, and keeps nothing: what Wine does.</summary>
    public bool OnlySaysSo { get; set; }

    /// <summary>A record for any address stands before host names, as users of Windows have reported; documents say after them.</summary>
    public bool AnyAddressFirst { get; set; }

    public IReadOnlyList<IPAddress> Chosen { get; set; } = [];

    public int Calls { get; private set; }

    /// <summary>Which of the calls to come is refused, counted from 1; 0 for none.</summary>
    public void FailsAt(int call) => _failsIn = call;

    /// <summary>At which of the calls to come the program is ended: from then on it calls nothing more.</summary>
    public void EndsAt(int call) => (_endsIn, _isEnded) = (call, false);

    public IReadOnlyList<SslRecord> List()
    {
        Count();
        return [.. _records.Values];
    }

    public IReadOnlyList<IPAddress> Listens() => Chosen;

    public void Set(SslRecord record)
    {
        Count();
        if (!OnlySaysSo)
            _records[record.Endpoint] = record;
    }

    public bool Delete(SslEndpoint endpoint)
    {
        Count();
        return !OnlySaysSo && _records.Remove(endpoint);
    }

    /// <summary>As http.sys looks: the address, the host, a wildcard host, any address. Null: the connection is closed.</summary>
    public SslRecord? For(IPAddress address, int port, string host)
    {
        var isSix = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
        var any = Of(IPAddress.IPv6Any, null, isSix) ?? Of(IPAddress.Any, null);
        var wildcard = "*" + host[Math.Max(0, host.IndexOf('.'))..].ToLowerInvariant();
        return Of(address, null) ?? (AnyAddressFirst ? any : null)
            ?? Of(IPAddress.Any, host.ToLowerInvariant()) ?? Of(IPAddress.Any, wildcard, host.Contains('.')) ?? any;

        SslRecord? Of(IPAddress at, string? name, bool applies = true) => applies ? _records.GetValueOrDefault(new SslEndpoint(at, port, name)) : null;
    }

    private void Count()
    {
        Calls++;
        if (_endsIn > 0 && --_endsIn == 0)
            _isEnded = true;
        if (_isEnded)
            throw new OperationCanceledException("ended");
        if (_failsIn > 0 && --_failsIn == 0)
            throw new Refusal("access-denied", ("path", "http.sys"), ("reason", "5"));
    }
}
