using System.Net;
using CertTui.Engine;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Apache.Drafts;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Apache;

/// <summary>The virtual hosts of an Apache as sites with bindings. Every look reads the configuration on disk.</summary>
internal sealed class ApacheSites : ISites
{
    private const string Tls = "ssl";

    private readonly ApacheServer server;
    private readonly ChangeBook book;
    private readonly Func<Machine> machine;
    private readonly Carrier carrier;
    private readonly BoundChanges changes;

    public ApacheSites(ApacheServer server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        (this.server, this.book, this.machine) = (server, book, machine);
        carrier = new Carrier(new ChangedApache(server), book);
        changes = new BoundChanges(book, carrier, lockFile, List);
    }

    public bool ChoosesSni => false;

    public IReadOnlyList<Site> List()
    {
        var configuration = server.Read();
        var bySite = Hosts(configuration).GroupBy(host => host.Site).ToList();
        var isRunning = server.Running is { IsStillThere: true };
        return
        [
            .. bySite.Select((hosts, index) => new Site(
                index + 1, hosts.Key, hosts.First().Folder(configuration) ?? "", isRunning,
                [.. hosts.SelectMany(host => host.Bindings).DistinctBy(binding => (binding.Protocol, binding.Address, binding.Port, binding.Host))])),
        ];
    }

    public void Put(Binding binding) => changes.Put(binding, before => Make(binding, before), () => AwaitServed(binding));

    public bool Remove(Binding binding) => changes.Remove(binding, "apache-not-ours");

    public IPEndPoint Reach(Binding binding)
    {
        var wanted = new ListenAddress(binding.Address, binding.Port);
        var listens = server.Listens.Where(listen => listen.Port == binding.Port).ToList();
        return binding.Address != "*" || listens.Count == 0 || listens.Exists(listen => listen.Address == "*") ? wanted.ReachBeside(server.HostAddresses) : listens[0].Reach();
    }

    public IReadOnlyList<Problem> Foresee(Binding binding)
    {
        var steps = Lacks(binding).SelectMany(need => NeedDraft.Of("", need, server, ReadWithTls()).Steps)
            .Concat(Draft(binding, changes.Find(binding)).Change.Steps);
        return [.. ForeseenFiles.Of(steps), .. ApacheControl.Commands(server).Select(command => Problem.Info("will-run", ("command", command)))];
    }

    public IReadOnlyList<Binding> Together(Binding binding) =>
        Hosts(server.Read()).FirstOrDefault(host => host.Bindings.Any(binding.SameEndpoint))?.Bindings ?? [binding];

    public IReadOnlyList<ServerNeed> Lacks(Binding binding)
    {
        var needs = new List<ServerNeed>();
        if (!server.Has(Tls + "_module"))
            needs.Add(new ServerNeed("module", Tls));
        var wanted = new ListenAddress(binding.Address, binding.Port);
        var listens = ListenAddress.All(ReadWithTls());
        if (!listens.Any(listen => listen.Covers(wanted) || (binding.Address == "*" && listen.Port == binding.Port)))
            needs.Add(new ServerNeed("listen", wanted.ToString()));
        return needs;
    }

    public bool Provides(ServerNeed need) => need.Kind == "module"
        ? server.Has(need.Value + "_module")
        : ListenAddress.All(server.Read()).Contains(ListenAddress.Parse(need.Value));

    public void Provide(ServerNeed need) => changes.Alone(() =>
    {
        if (!Provides(need))
            carrier.Do(NeedDraft.Of(book.NewId(), need, server, server.Read()), _ => [], () => { });
    });

    public void Withdraw(ServerNeed need) => changes.Alone(() =>
    {
        if (book.Giving(need) is { } change)
            carrier.TakeBack(change, () => { });
    });

    /// <summary>The virtual hosts as sites; one that this program made belongs to the site that it was made for.</summary>
    public IReadOnlyList<ServedHost> Hosts(ApacheConfiguration configuration)
    {
        var made = book.List().Where(change => change.HostFile is not null).ToList();
        return ServedHost.All(configuration, host =>
            made.LastOrDefault(change => change.HostFile == host.Head!.File && change.After!.Host == host.Name)?.After!.Site);
    }

    /// <exception cref="Refusal">where the server would end at its next reload; see <see cref="PairsAtReload"/></exception>
    public void RequireReloadable()
    {
        if (PairsAtReload.Fault(machine(), server.Read(), except: null) is { } fault)
            throw new Refusal(fault);
    }

    /// <summary>Puts back what an earlier process left at work.</summary>
    public void Recover() => changes.Alone(() => { });

    private void Make(Binding binding, Binding? before)
    {
        var (change, key) = Draft(binding, before);
        var proof = new ServingProof(() => ApacheControl.RequireRunning(server), machine());
        var isDefault = !binding.Sni;
        var unnamed = isDefault ? binding.Fingerprint : proof.WithoutName(binding);
        carrier.Do(change, key, () =>
        {
            proof.Await(binding);
            proof.AwaitDefault(binding, unnamed);
        });
    }

    private void AwaitServed(Binding binding)
    {
        if (binding.Fingerprint is null || binding.Protocol != "https")
            return;
        var configuration = server.Read();
        var host = Hosts(configuration).FirstOrDefault(host => host.Bindings.Any(found => found.Site == binding.Site && found.SameEndpoint(binding)));
        new ServingProof(() => ApacheControl.RequireRunning(server), machine()).AwaitOneOf(binding, host?.Fingerprints(configuration) ?? []);
    }

    private (ServerChange Change, Func<FileStep, byte[]> Key) Draft(Binding binding, Binding? before)
    {
        var configuration = server.Read();
        return new BindingDraft(machine(), configuration, Hosts(configuration)).Of(book.NewId(), binding, before);
    }

    private ApacheConfiguration ReadWithTls() => server.ReadWith(Tls + "_module");
}
