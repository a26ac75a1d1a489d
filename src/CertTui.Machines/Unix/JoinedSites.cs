using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix;

/// <summary>The sites of several servers on one computer. Which one a site is of, its name tells.</summary>
internal sealed class JoinedSites(IReadOnlyList<ISites> servers) : ISites
{
    public IReadOnlyList<Site> List() => [.. servers.SelectMany(server => server.List()).Select((site, index) => site with { Id = index + 1 })];

    public void Put(Binding binding) => Of(binding).Put(binding);

    public bool Remove(Binding binding) => Of(binding).Remove(binding);

    public bool NamelessFirst => false;

    public IPEndPoint Reach(Binding binding) => Of(binding).Reach(binding);

    public IReadOnlyList<Problem> Foresee(Binding binding) => Of(binding).Foresee(binding);

    public IReadOnlyList<Binding> Together(Binding binding) => Of(binding).Together(binding);

    public IReadOnlyList<ServerNeed> Lacks(Binding binding) => Of(binding).Lacks(binding);

    // Needs are Apache's alone, which is the first where there are several.
    public bool Provides(ServerNeed need) => servers[0].Provides(need);

    public void Provide(ServerNeed need) => servers[0].Provide(need);

    public void Withdraw(ServerNeed need) => servers[0].Withdraw(need);

    private ISites Of(Binding binding) => servers.FirstOrDefault(server => server.List().Any(site => site.Name == binding.Site))
        ?? throw new Refusal("site-not-found", ("site", binding.Site));
}
