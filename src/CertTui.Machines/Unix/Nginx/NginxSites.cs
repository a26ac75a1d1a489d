using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>The server blocks of an nginx as sites with bindings. Every look reads the configuration on disk.</summary>
internal sealed class NginxSites : ISites
{
    private readonly NginxProgram _server;
    private readonly NginxControl _control;
    private readonly ChangeBook _book;
    private readonly Func<Machine> _machine;
    private readonly Carrier _carrier;
    private readonly BoundChanges _changes;

    public NginxSites(NginxProgram server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        (_server, _control, _book, _machine) = (server, new NginxControl(server), book, machine);
        _carrier = new Carrier(_control, book);
        _changes = new BoundChanges(book, _carrier, lockFile, List);
    }

    public IReadOnlyList<Site> List()
    {
        var configuration = _server.Read();
        var isRunning = _server.Running is { IsStillThere: true };
        return
        [
            .. NginxHost.All(configuration).GroupBy(host => host.Site).Select((hosts, index) => new Site(
                index + 1, hosts.Key, hosts.Select(host => host.Server.Root).FirstOrDefault(root => root is not null) ?? "", isRunning,
                [.. hosts.SelectMany(host => host.Bindings).DistinctBy(binding => (binding.Protocol, binding.Address, binding.Port, binding.Host))])),
        ];
    }

    public void Put(Binding binding) => _changes.Put(binding, before => Make(binding, before), () => AwaitServed(binding));

    public bool Remove(Binding binding) => _changes.Remove(binding, "nginx-not-ours");

    public bool NamelessFirst => false;

    public IPEndPoint Reach(Binding binding) => new ListenAddress(binding.Address, binding.Port).Reach();

    public IReadOnlyList<Problem> Foresee(Binding binding) =>
    [
        .. ForeseenFiles.Of(Draft(binding, _changes.Find(binding)).Change.Steps),
        .. _control.Commands.Select(command => Problem.Info("will-run", ("command", command))),
    ];

    public IReadOnlyList<Binding> Together(Binding binding) => NginxHost.All(_server.Read())
        .FirstOrDefault(host => host.Bindings.Any(binding.SameEndpoint))?.Bindings.Where(other => other.Protocol == "https").ToList() ?? [binding];

    /// <summary>Puts back what an earlier process left at work.</summary>
    public void Recover() => _changes.Alone(() => { });

    private void Make(Binding binding, Binding? before)
    {
        var (change, key) = Draft(binding, before);
        var proof = new ServingProof(_control.RequireRunning, _machine());
        var unnamed = binding.Sni ? proof.WithoutName(binding) : binding.Fingerprint;
        _carrier.Do(change, key, () =>
        {
            proof.Await(binding);
            proof.AwaitDefault(binding, unnamed);
        });
    }

    private void AwaitServed(Binding binding)
    {
        if (binding.Fingerprint is not null && binding.Protocol == "https")
            new ServingProof(_control.RequireRunning, _machine()).Await(binding);
    }

    private (ServerChange Change, Func<FileStep, byte[]> Key) Draft(Binding binding, Binding? before) =>
        new NginxDraft(_machine(), _server.Read()).Of(_book.NewId(), binding, before);
}
