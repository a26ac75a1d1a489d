using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Tomcat.Drafts;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>The services of a Tomcat as sites with bindings. Every look reads the configuration on disk.</summary>
internal sealed class TomcatSites : ISites
{
    private readonly TomcatServer server;
    private readonly ChangeBook book;
    private readonly Func<Machine> machine;
    private readonly Carrier carrier;
    private readonly BoundChanges changes;
    private readonly TomcatProof proof;

    public TomcatSites(TomcatServer server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        (this.server, this.book, this.machine) = (server, book, machine);
        carrier = new Carrier(new ChangedTomcat(server, Ports), book);
        changes = new BoundChanges(book, carrier, lockFile, List);
        proof = new TomcatProof(server, machine);
    }

    public bool ChoosesSni => false;

    public IReadOnlyList<Site> List()
    {
        var setup = server.Read();
        var holders = new HoldersAtRestart(machine(), server, setup);
        var isRunning = server.Running is { IsStillThere: true };
        return
        [
            .. setup.Connectors.GroupBy(connector => connector.Service).Select((connectors, index) => new Site(
                index + 1, ConnectorBindings.SiteOf(connectors.Key), Folder(setup, connectors.Key), isRunning,
                [.. connectors.SelectMany(connector => ConnectorBindings.Of(connector, holders.FingerprintOf))])),
        ];
    }

    public void Put(Binding binding)
    {
        TomcatControl.RequireKnown(server);
        changes.Put(binding, before => Make(binding, before), () => AwaitServed(binding));
    }

    public bool Remove(Binding binding)
    {
        TomcatControl.RequireKnown(server);
        return changes.Remove(binding, "tomcat-not-ours");
    }

    public IPEndPoint Reach(Binding binding) => ConnectorBindings.Reach(binding);

    public IReadOnlyList<Problem> Foresee(Binding binding)
    {
        TomcatControl.RequireKnown(server);
        using var draft = Draft(binding, changes.Find(binding));
        return
        [
            .. ForeseenFiles.Of(draft.Change.Steps),
            Problem.Info("tomcat-password-kept", ("path", server.Configuration)),
            Problem.Warning("tomcat-restarts", ("path", server.Configuration)),
            .. TomcatControl.Commands(server).Select(command => Problem.Info("will-run", ("command", command))),
        ];
    }

    /// <summary>Puts back what an earlier process left at work.</summary>
    public void Recover() => changes.Alone(() => { });

    private void Make(Binding binding, Binding? before)
    {
        using var draft = Draft(binding, before);
        // A connector that is new answers nobody before.
        var isDefault = !binding.Sni;
        var unnamed = isDefault ? "" : proof.WithoutName(binding);
        carrier.Do(draft.Change, draft.Files.ContentOf, () =>
        {
            proof.Await(binding, [binding.Fingerprint!]);
            if (isDefault)
                proof.AwaitDefault(binding, binding.Fingerprint!);
            else
                proof.AwaitDefault(binding, unnamed);
        });
    }

    private Drafted Draft(Binding binding, Binding? before) => new BindingDraft(machine(), server, server.Read()).Of(book.NewId(), binding, before);

    // Of several certificates of a host each client gets the one that it can take.
    private void AwaitServed(Binding binding)
    {
        var setup = server.Read();
        var host = ConnectorBindings.ConnectorOf(setup, binding) is { } connector ? ConnectorBindings.HostOf(connector, binding) : null;
        var holders = new HoldersAtRestart(machine(), server, setup);
        if (host?.Holders.SelectMany(holders.FingerprintsOf).ToList() is { Count: > 0 } fingerprints)
            proof.Await(binding, fingerprints);
    }

    private IReadOnlyList<int> Ports() => [.. server.Read().Connectors.Select(connector => connector.Port).Distinct()];

    // Of the default host: what is not for a web application by name is for ROOT.
    private string Folder(TomcatSetup setup, string service)
    {
        var host = setup.Root.All("Service").Where(element => setup.Value(element, "name") == service).SelectMany(element => element.All("Engine"))
            .SelectMany(engine => engine.All("Host").OrderByDescending(host => host.Find("name")?.Value == engine.Find("defaultHost")?.Value)).FirstOrDefault();
        return Path.Combine(server.Base, (host is null ? null : setup.Value(host, "appBase")) ?? "webapps", "ROOT");
    }
}
