using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>Guide twca-faq 4.3 Q2, "Public keys in reply and keystore don't match": where the key of the certificate is.</summary>
public static class KeyStoreReplyExamination
{
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c>, <c>certificate-not-in-file</c> (path),
    /// <c>no-keystore-named</c> (path)</exception>
    public static Examination Look(Machine machine, KeyStoreReplyOrder order, ISecrets secrets)
    {
        var configuration = TomcatConfiguration.Read(machine.Files, order.ServerXml);
        var index = Math.Max(0, configuration.Certificates.ToList().FindIndex(use => configuration.Resolve(use.File.Value) == order.KeyStore));
        if (configuration.Certificates.Count == 0)
            throw new Refusal("no-keystore-named", ("path", order.ServerXml));
        var use = configuration.Certificates[index];
        var around = new Surroundings(machine, order.Folders.Append(Path.GetDirectoryName(order.Certificate) ?? "").Append(Path.GetDirectoryName(order.KeyStore) ?? ""));
        var leaf = ServerCertificate(machine, order.Certificate);
        var named = KeyStore.Read(machine, configuration.Resolve(use.File.Value), use.Password());
        if (named?.Find(use.Alias?.Value ?? order.Alias) is { Kind: KeyStoreEntryKind.PrivateKey } entry && named.Problem is null
            && entry.Chain.FirstOrDefault() == leaf && EntryChain.Of(machine, entry, [.. around.AtHand]).IsGood)
            return new Examination([], [.. KeyStoreEvidence.Of(named)]);

        var password = order.SecretId is { } secret ? new string(secrets.Get(secret)) : use.Password();
        var stores = around.Files.Where(file => file.Value.Kind is FileKind.Jks or FileKind.Jceks or FileKind.Pfx).Select(file => file.Key)
            .Prepend(order.KeyStore).Distinct().Select(path => KeyStore.Read(machine, path, password)).OfType<KeyStore>().ToList();
        var (cause, source, alias) = Find(order, leaf, stores, around);
        return new Examination(
            [cause, Problem.Info("tc-key-mismatch", ("path", order.KeyStore), ("alias", order.Alias), ("subject", leaf.CommonName))],
            [new Evidence("keyWanted", leaf.SpkiSha256[..16]), .. stores.SelectMany(KeyStoreEvidence.Of)],
            source is null ? null : Repair(machine, order, configuration, index, (leaf, around), source, alias));
    }

    private static Plan Repair(
        Machine machine, KeyStoreReplyOrder order, TomcatConfiguration configuration, int index, (Certificate Leaf, Surroundings Around) found, string source, string alias)
    {
        var opened = order.SecretId is { } id ? new PasswordPlace(id) : PasswordPlace.Tomcat(order.ServerXml, index);
        var chain = Chains.ChainAtHand.For(found.Leaf, found.Around.AtHand, machine.Now).Path.Certificates;
        return new TomcatRepair(machine, configuration, index).Rebuild(new KeySource(source, found.Leaf.SpkiSha256, opened), chain, alias);
    }

    // The same keystore first, then the others, then key files; and the file in which the key is, with the alias that it shall have.
    private static (Problem Cause, string? Source, string Alias) Find(
        KeyStoreReplyOrder order, Certificate leaf, IReadOnlyList<KeyStore> stores, Surroundings around)
    {
        var store = stores.FirstOrDefault(store => store.KeyFor(leaf.SpkiSha256) is not null);
        if (store?.KeyFor(leaf.SpkiSha256) is { } entry)
        {
            (string, string)[] about = [("alias", order.Alias), ("found", entry.Alias), ("path", store.Path), ("subject", leaf.CommonName)];
            var isSame = store.Path == order.KeyStore;
            var isNamed = entry.Alias.Equals(order.Alias, StringComparison.OrdinalIgnoreCase);
            var cause = isSame && isNamed ? Problem.Error("tc-reply-missing", about)
                : isSame ? Problem.Error("tc-other-alias", about)
                : Problem.Error("tc-other-store", about);
            return (cause, store.Problem is null ? store.Path : null, entry.Alias.Length > 0 ? entry.Alias : order.Alias);
        }
        if (around.KeyFor(leaf) is { } key)
            return (Problem.Error("key-in-file", ("subject", leaf.CommonName), ("path", key)), key, order.Alias);
        return (Problem.Error("key-lost", ("subject", leaf.CommonName), ("fingerprint", leaf.Fingerprint)), null, order.Alias);
    }

    private static Certificate ServerCertificate(Machine machine, string path) =>
        new Inspector(machine.Now).Inspect(path, machine.Files.Read(path)).Certificates().FirstOrDefault(certificate => !certificate.IsAuthority)
        ?? throw new Refusal("certificate-not-in-file", ("path", path));
}

/// <summary>What is looked at.</summary>
/// <param name="Certificate">The reply of the CA.</param>
/// <param name="KeyStore">Into which it was to be imported.</param>
/// <param name="Alias">Under which.</param>
/// <param name="ServerXml">Tomcat's configuration.</param>
/// <param name="Folders">Where other keystores and keys may lie.</param>
/// <param name="SecretId">The password of the keystores, where it is not the one in server.xml; else null.</param>
public sealed record KeyStoreReplyOrder(
    string Certificate, string KeyStore, string Alias, string ServerXml, IReadOnlyList<string> Folders, string? SecretId);
