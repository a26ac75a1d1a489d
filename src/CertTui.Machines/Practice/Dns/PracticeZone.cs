using System.Net;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Dns;

/// <summary>The person's zones. The server starts when somebody first asks where it is.</summary>
internal sealed class PracticeZone(DnsFile file) : IZone, IDisposable
{
    private const int LongestText = 4096;

    private readonly Lock starting = new();
    private DnsServer? server;

    public IPEndPoint Resolver
    {
        get
        {
            lock (starting)
                return (server ??= new DnsServer(file)).EndPoint;
        }
    }

    /// <summary>Null as long as nobody asked.</summary>
    public int? OpenPort
    {
        get
        {
            lock (starting)
                return server?.EndPoint.Port;
        }
    }

    public IReadOnlyList<IPEndPoint> AuthoritativeServers(string name) => [Resolver];

    /// <summary><see cref="Refusal"/> <c>dns-name-invalid</c> (name) or <c>dns-text-too-long</c> (name, length, limit: bytes).</summary>
    public void PutTxt(string name, string value, int secondsToLive)
    {
        if (!DnsName.IsValid(name.TrimEnd('.')))
            throw new Refusal("dns-name-invalid", ("name", name));
        if (Encoding.UTF8.GetByteCount(value) is > LongestText and var length)
            throw new Refusal("dns-text-too-long", ("name", name), ("length", length.ToString()), ("limit", LongestText.ToString()));
        file.Put(new DnsRecord(name, DnsRecord.Text, value, Math.Max(0, secondsToLive)));
    }

    public bool RemoveTxt(string name, string value) => file.Remove(name, DnsRecord.Text, value);

    public void Dispose()
    {
        lock (starting)
            server?.Dispose();
    }
}
