using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Windows.Iis.Changes;

namespace CertTui.Machines.Windows.Iis;

/// <summary>
/// The sites of IIS. The binding is configuration, and appcmd changes it; its certificate is a record of http.sys. Both are read
/// back after a change, and where either is not as it should be, both are put back.
/// </summary>
/// <param name="iis">The IIS of this computer.</param>
/// <param name="stores">Where the records' thumbprints lead.</param>
/// <param name="folder">The program's own account of its changes.</param>
/// <param name="clock">The time.</param>
internal sealed class IisSites(IisServer iis, ICertificateStores stores, string folder, TimeProvider clock) : ISites
{
    private const string StrayRecord = "stray";

    private readonly IisState state = new(iis.AppCmd, iis.Configuration, iis.Http);
    private readonly IisBook book = new(folder, clock);
    private readonly IisProof proof = new(iis.Reach, iis.Patience);

    private IisCarrier Carrier => new(state, new IisBackup(iis.AppCmd, iis.Backups), book);

    private string LockFile => Path.Combine(folder, "changes.lock");

    public IReadOnlyList<Site> List()
    {
        var running = iis.AppCmd.Running();
        var bindings = Bindings();
        return [.. state.Sites().Select(site => new Site(site.Id, site.Name, site.Folder, running.Contains(site.Id), [.. bindings.Of(site)]))];
    }

    /// <summary>What stands in the way: a warning <c>iis-stray-record</c> or <c>iis-foreign-record</c> for each record. It only looks.</summary>
    /// <exception cref="Refusal">As <see cref="Conflicts.Require"/>.</exception>
    public IReadOnlyList<Problem> Foresee(Binding binding)
    {
        Conflicts.Require(binding, state.Sites(), stores, iis.Version);
        return [.. Conflicts.With(binding, state.Sites(), state.Records())];
    }

    public IReadOnlyList<Binding> Together(Binding binding) => [binding, .. Conflicts.Sharing(binding, state.Sites())];

    /// <summary>Records in the way that are IIS' own and that no binding asks for.</summary>
    public IReadOnlyList<ServerNeed> Lacks(Binding binding) =>
        [.. Strays(binding).Where(StrayRecords.IsRemovable).Select(stray => new ServerNeed(StrayRecord, stray.Endpoint.ToString()))];

    public bool Provides(ServerNeed need) => state.Record(SslEndpoint.Parse(need.Value)) is null;

    public void Provide(ServerNeed need)
    {
        using var held = Begin();
        if (!Provides(need))
            Carrier.Do(Draft().Providing(need), () => null, () => { });
    }

    public void Withdraw(ServerNeed need)
    {
        using var held = Begin();
        if (book.Giving(need) is { } change)
            Carrier.TakeBack(change);
    }

    /// <exception cref="Refusal"><c>site-not-found</c>, <c>certificate-not-found</c>, <c>iis-no-backup</c>, <c>iis-not-changed</c>,
    /// <c>iis-record-not-kept</c>, <c>binding-not-proved</c>: everything is as it was. Else <c>iis-not-put-back</c>.</exception>
    public void Put(Binding binding)
    {
        using var held = Begin();
        var now = Bindings().Find(binding, state.Sites());
        if (book.Making(now, binding) is { } change)
            Carrier.TakeBack(change);
        else if (now != binding)
            Make(binding, now);
    }

    public bool Remove(Binding binding)
    {
        using var held = Begin();
        if (Bindings().Find(binding, state.Sites()) is not { } now)
            return false;
        if (book.Making(now, null) is { } change)
            Carrier.TakeBack(change);
        else
            Carrier.Do(Draft().Removing(now), () => null, () => { });
        return true;
    }

    public IPEndPoint Reach(Binding binding) => iis.Reach(binding);

    /// <summary>Puts back what an earlier process left at work.</summary>
    public void Recover()
    {
        DurableFolder.Ensure(folder);
        using var held = DiskLock.Alone(LockFile);
        try
        {
            Carrier.Recover();
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "iis-not-put-back")
        {
            // It can still be looked at; the next change says so and tries again.
            _ = refusal;
        }
    }

    private void Make(Binding binding, Binding? now)
    {
        Conflicts.Require(binding, state.Sites(), stores, iis.Version);
        var change = Draft().Putting(binding, now);
        var isServed = binding is { Protocol: "https", Fingerprint: not null } && iis.AppCmd.Running().Contains(change.Configured!.SiteId);
        Carrier.Do(
            change,
            () => isServed ? proof.Winner(binding, [.. Strays(binding).Where(stray => stray.AppId == SslRecord.Iis)]) : null,
            () =>
            {
                if (isServed)
                    proof.Require(binding);
            });
    }

    private IReadOnlyList<SslRecord> Strays(Binding binding) =>
        binding.Protocol == "https" ? StrayRecords.Before(binding, state.Sites(), state.Records()) : [];

    private IisBindings Bindings() => IisBindings.Of(state.Records(), stores);

    private IisDraft Draft() => new(state, Thumbprints.Of(stores), book);

    private IDisposable Begin()
    {
        DurableFolder.Ensure(folder);
        var held = DiskLock.Alone(LockFile);
        try
        {
            Carrier.Recover();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
