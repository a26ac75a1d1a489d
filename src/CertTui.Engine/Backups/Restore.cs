using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Backups;

/// <summary>Restores key and certificates from a PKCS#12 file (guide 5.10), each to its own store; the proof is to use the key.</summary>
public static class Restore
{
    public const string Job = "restore";

    /// <exception cref="Refusal"><c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c>, <c>too-large</c>,
    /// <c>no-key-in-file</c>, <c>key-mismatch</c></exception>
    public static Plan Draft(Machine machine, RestoreOrder order, ISecrets secrets)
    {
        using var content = Pkcs12Reader.Read(machine.Files.Read(order.Path), secrets.Get(order.SecretId)).Require();
        var key = content.Key ?? throw new Refusal("no-key-in-file", ("path", order.Path));
        var leaf = content.Leaf ?? throw new Refusal("certificate-not-in-file", ("path", order.Path));

        var known = KeysBySpki.Find(machine, key.SpkiSha256);
        var keyId = known ?? "restored-" + key.SpkiSha256[..16].ToLowerInvariant();
        var changes = new List<Change>();
        if (known is null)
            changes.Add(new ImportKey(order.Path, order.SecretId, keyId, key.SpkiSha256, order.Exportable));
        if (!Placeholder.IsOne(leaf.Certificate))
            changes.AddRange(Leaf(machine, leaf, keyId, order.KeepProperties));
        changes.AddRange(Authorities(machine, content, order.IncludeRoot));
        var facts = new Dictionary<string, string>
        {
            ["subject"] = leaf.Certificate.CommonName,
            ["fingerprint"] = leaf.Certificate.Fingerprint,
            ["key"] = keyId,
            ["spki"] = key.SpkiSha256,
        };
        return new Plan(Job, changes, [.. RestoreNotes.Of(machine, order, content, leaf.Certificate, known)], facts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        Carrying.Apply(machine, plan, secrets, progress, () => Prove(machine, plan));

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static IEnumerable<PutCertificate> Leaf(Machine machine, Pkcs12Certificate leaf, string keyId, bool keepProperties)
    {
        var before = machine.Stores.Find(StoreName.Personal, leaf.Certificate.Fingerprint);
        var name = before?.FriendlyName ?? (keepProperties ? leaf.FriendlyName : null);
        var after = new StoredCertificate(leaf.Certificate, name, keyId);
        return before == after ? [] : [new PutCertificate(StoreName.Personal, after, before)];
    }

    private static IEnumerable<PutCertificate> Authorities(Machine machine, Pkcs12Content content, bool includeRoot)
    {
        foreach (var authority in content.Authorities)
        {
            var store = authority.IsSelfSigned ? StoreName.Root : StoreName.Intermediate;
            var isWanted = store == StoreName.Intermediate || includeRoot;
            if (isWanted && machine.Stores.Find(store, authority.Fingerprint) is null)
                yield return new PutCertificate(store, new StoredCertificate(authority), null);
        }
    }

    private static void Prove(Machine machine, Plan plan)
    {
        StoreProof.Check(machine, plan);
        if (KeysBySpki.Of(machine, plan.Facts["key"]) != plan.Facts["spki"])
            throw new Refusal("key-not-found", ("subject", plan.Facts["subject"]), ("fingerprint", plan.Facts["fingerprint"]));
        foreach (var leaf in plan.Changes.OfType<PutCertificate>().Where(put => put.Store == StoreName.Personal))
            KeyProof.Check(machine, leaf.After.Certificate.Fingerprint);
    }
}
