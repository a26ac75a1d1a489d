using CertTui.Engine.Ports;

namespace CertTui.Engine.Plans;

/// <summary>Puts a certificate into a store, or changes what the store adds to it.</summary>
/// <param name="Store">Which store.</param>
/// <param name="After">As it shall be.</param>
/// <param name="Before">As it was; null where it was not there.</param>
public sealed record PutCertificate(StoreName Store, StoredCertificate After, StoredCertificate? Before) : Change
{
    public override string Code => (Before, After.Disabled) switch
    {
        (null, _) => "put-certificate",
        (_, true) => "disable-certificate",
        _ when Before.Disabled => "enable-certificate",
        _ => "change-certificate",
    };

    public override IReadOnlyDictionary<string, string> Details => StoreDetails.Of(Store, After);

    public override bool IsDone(Machine machine) => machine.Stores.List(Store).Contains(After);

    public override void Do(Machine machine, ISecrets secrets) => machine.Stores.Put(Store, After);

    public override void Undo(Machine machine)
    {
        if (Before is null)
            machine.Stores.Remove(Store, After.Certificate.Fingerprint);
        else
            machine.Stores.Put(Store, Before);
    }
}

/// <summary>Takes a certificate out of a store, by fingerprint.</summary>
public sealed record RemoveCertificate(StoreName Store, StoredCertificate Before) : Change
{
    public override string Code => "remove-certificate";

    public override IReadOnlyDictionary<string, string> Details => StoreDetails.Of(Store, Before);

    public override bool IsDone(Machine machine) =>
        machine.Stores.List(Store).All(stored => stored.Certificate.Fingerprint != Before.Certificate.Fingerprint);

    public override void Do(Machine machine, ISecrets secrets) => machine.Stores.Remove(Store, Before.Certificate.Fingerprint);

    public override void Undo(Machine machine) => machine.Stores.Put(Store, Before);
}

internal static class StoreDetails
{
    public static Dictionary<string, string> Of(StoreName store, StoredCertificate stored) => new()
    {
        ["store"] = store.ToString(),
        ["subject"] = stored.Certificate.CommonName,
        ["fingerprint"] = stored.Certificate.Fingerprint,
        ["name"] = stored.FriendlyName ?? stored.Certificate.CommonName,
        ["expires"] = stored.Certificate.NotAfter.ToString("yyyy-MM-dd"),
    };
}
