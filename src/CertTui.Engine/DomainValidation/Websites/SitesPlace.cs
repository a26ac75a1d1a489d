using System.Net;
using CertTui.Engine.Ports;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>The machine's own web server stands in for the world: every name leads to it (the practice machine).</summary>
public sealed class SitesPlace(ISites sites) : IConnectionPlace
{
    public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation)
    {
        var protocol = port == 443 ? "https" : "http";
        var found = AnsweringSite.For([.. sites.List().Where(site => site.Running)], protocol, host)?.Binding;
        IReadOnlyList<IPEndPoint> places = found?.Port == port ? [sites.Reach(found)] : [];
        return Task.FromResult(places);
    }
}
