using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Sites;

/// <summary>The sites of machine.json. A change by another process is seen at the next look, also by a server that runs.</summary>
internal sealed class PracticeSites(PracticeFolders folders, Func<Binding, IPEndPoint> reach) : ISites
{
    private readonly MachineFile file = new(folders);

    public string HostName => file.Read().HostName;

    public IReadOnlyList<Site> List() => [.. file.Read().Sites.Select(ToSite)];

    public void Put(Binding binding) => file.Change(machine =>
    {
        RefuseTaken(machine, binding);
        return Replace(machine, binding, bindings =>
        {
            var at = bindings.FindIndex(other => other.SameEndpoint(binding));
            if (at < 0)
                bindings.Add(binding);
            else
                bindings[at] = binding;
        });
    });

    /// <summary>Adds a site, or replaces the one of that name; its number stays.</summary>
    public void Put(SiteRecord site) => file.Change(machine =>
    {
        var others = machine.Sites.Where(other => other.Name != site.Name).ToList();
        var id = machine.Sites.FirstOrDefault(other => other.Name == site.Name)?.Id ?? machine.Sites.Max(other => other.Id) + 1;
        return machine with { Sites = [.. others.Append(site with { Id = id }).OrderBy(known => known.Id)] };
    });

    public bool Remove(Binding binding)
    {
        var removed = false;
        file.Change(machine => Replace(machine, binding, bindings => removed = bindings.RemoveAll(other => other.SameEndpoint(binding)) > 0));
        return removed;
    }

    public IPEndPoint Reach(Binding binding) => reach(binding);

    // Two sites cannot answer at one endpoint: the server software would start only one of them.
    private void RefuseTaken(MachineRecord machine, Binding binding)
    {
        var taken = machine.Sites.Where(site => site.Name != binding.Site).SelectMany(site => ToSite(site).Bindings).FirstOrDefault(binding.SameEndpoint);
        if (taken is not null)
            throw new Refusal("binding-taken", ("site", taken.Site), ("host", taken.Host), ("port", taken.Port.ToString()));
    }

    private MachineRecord Replace(MachineRecord machine, Binding binding, Action<List<Binding>> change)
    {
        var old = machine.Sites.FirstOrDefault(site => site.Name == binding.Site) ?? throw new Refusal("site-not-found", ("site", binding.Site));
        var bindings = ToSite(old).Bindings.ToList();
        change(bindings);
        var site = old with { Bindings = [.. bindings.Select(ToRecord)] };
        return machine with { Sites = [.. machine.Sites.Select(other => other.Name == site.Name ? site : other)] };
    }

    private Site ToSite(SiteRecord site) => new(
        site.Id, site.Name, Path.Combine(folders.Sites, site.Folder), site.Running, [.. site.Bindings.Select(binding => ToBinding(site.Name, binding))]);

    private static Binding ToBinding(string site, BindingRecord binding) =>
        new(site, binding.Protocol, binding.Address, binding.Port, binding.Host, binding.Sni, binding.Fingerprint);

    private static BindingRecord ToRecord(Binding binding) =>
        new(binding.Protocol, binding.Address, binding.Port, binding.Host, binding.Sni, binding.Fingerprint);
}
