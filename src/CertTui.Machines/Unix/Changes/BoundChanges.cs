using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Changes;

/// <summary>The bindings of a server that keeps them in files: each is one change, and goes back by the change that made it.</summary>
internal sealed class BoundChanges(ChangeBook book, Carrier carrier, string lockFile, Func<IReadOnlyList<Site>> list)
{
    /// <param name="binding">As it shall be.</param>
    /// <param name="make">Makes it of the one that is there; null where there is none.</param>
    /// <param name="proof">That it is served as it was, where that is what was asked for.</param>
    public void Put(Binding binding, Action<Binding?> make, Action proof) => Alone(() =>
    {
        var now = Find(binding);
        if (now == binding)
            return;
        if (Undoing(binding, now) is { } change)
            carrier.TakeBack(change, proof);
        else
            make(now);
    });

    /// <summary>False where it was not there; <see cref="Refusal"/> <paramref name="notOurs"/> (site, binding) where somebody else made it.</summary>
    public bool Remove(Binding binding, string notOurs)
    {
        var was = false;
        Alone(() =>
        {
            was = Find(binding) is not null;
            if (was)
                carrier.TakeBack(book.Making(binding, null) ?? throw NotOurs(binding, notOurs), () => { });
        });
        return was;
    }

    /// <summary>With nobody else at work, and after what an ended process left was put back.</summary>
    public void Alone(Action work)
    {
        using var held = DiskLock.Alone(lockFile);
        carrier.Recover();
        work();
    }

    public Binding? Find(Binding binding) =>
        list().Where(site => site.Name == binding.Site).SelectMany(site => site.Bindings).FirstOrDefault(binding.SameEndpoint);

    // The change that made of the wanted binding what is there now.
    private ServerChange? Undoing(Binding wanted, Binding? now) => book.List().LastOrDefault(change =>
        change is { IsDone: true, After: not null, Before: not null } && change.After.Fingerprint == now?.Fingerprint
        && change.Before.Fingerprint == wanted.Fingerprint && change.Before.Site == wanted.Site && change.Before.SameEndpoint(wanted));

    private static Refusal NotOurs(Binding binding, string code) =>
        new(code, ("site", binding.Site), ("binding", $"{binding.Address}:{binding.Port}:{binding.Host}"));
}
