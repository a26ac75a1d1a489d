using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>What goes into a backup file, the key excepted.</summary>
/// <param name="KeyId">The private key, by its id in <see cref="IKeys"/>.</param>
/// <param name="Certificates">The key's own certificate first.</param>
/// <param name="FriendlyName">Null where none was given.</param>
internal sealed record BackupParts(string KeyId, IReadOnlyList<Certificate> Certificates, string? FriendlyName)
{
    /// <exception cref="Refusal"><c>request-not-found</c>, <c>certificate-not-found</c>, <c>key-not-found</c></exception>
    public static BackupParts Of(Machine machine, BackupOrder order) =>
        order.Source.RequestId is { } id ? OfRequest(machine, id) : OfInstalled(machine, order);

    private static BackupParts OfRequest(Machine machine, string id)
    {
        var request = machine.Pending.List().FirstOrDefault(request => request.Id == id)
            ?? throw new Refusal("request-not-found", ("request", id));
        using var key = machine.Keys.Open(request.KeyId)
            ?? throw new Refusal("key-not-found", ("subject", request.Host), ("fingerprint", ""));
        return new BackupParts(request.KeyId, [Placeholder.For(request, key, machine.Now)], request.Host);
    }

    private static BackupParts OfInstalled(Machine machine, BackupOrder order)
    {
        var stored = machine.Stores.Find(StoreName.Personal, order.Source.Fingerprint)
            ?? throw new Refusal("certificate-not-found", ("fingerprint", order.Source.Fingerprint ?? ""));
        var chain = StoreChain.For(machine, stored.Certificate);
        var root = order.IncludeRoot && chain.Best is { } best ? [best.Top] : Array.Empty<Certificate>();
        var keyId = stored.KeyId ?? throw new Refusal("key-not-found", stored.Certificate.About());
        return new BackupParts(keyId, [.. Served.Order(chain).Concat(root).Distinct()], stored.FriendlyName);
    }
}
