using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Moves;

/// <summary>From Apache's pair of files through a PFX into the stores of Windows. Which site uses it is a binding, and another job.</summary>
internal static class ToIis
{
    public static Examination Look(Machine machine, MoveOrder order)
    {
        var content = ApacheReader.Read(machine.Files, order.Source).Pairs.Select(pair => PairContent.Read(machine, pair)).FirstOrDefault()
            ?? throw new Refusal("no-tls-hosts", ("path", order.Source));
        if (content.Leaf is not { } leaf || leaf.SpkiSha256 != content.Key)
            throw new Refusal("no-key-in-file", ("path", content.Paths.Key));
        var evidence = new List<Evidence> { new("certificateFile", content.Paths.Certificate), new("keyFile", content.Paths.Key), new("keyWanted", leaf.SpkiSha256[..16]) };
        if (machine.Stores.Find(StoreName.Personal, leaf.Fingerprint) is { } stored && KeyProof.Find(machine, stored) is null)
            return new Examination([], evidence);
        return new Examination(
            [Problem.Error("move-open", ("subject", leaf.CommonName), ("from", order.Source), ("to", order.Target))],
            evidence,
            Repair(machine, order, content, leaf));
    }

    private static Plan Repair(Machine machine, MoveOrder order, PairContent content, Certificate leaf)
    {
        var around = new Surroundings(machine, [.. order.Folders, Path.GetDirectoryName(content.Paths.Certificate) ?? ""]);
        var chain = ChainAtHand.For(leaf, around.AtHand.Concat(content.Certificates).Concat(content.Chain), machine.Now).ToSend;
        var source = new KeySource(content.Paths.Key, leaf.SpkiSha256, PasswordPlace.None);
        var keyId = KeysBySpki.Find(machine, leaf.SpkiSha256);
        var newId = keyId ?? "moved-" + leaf.SpkiSha256[..16].ToLowerInvariant();
        var changes = new List<Change>
        {
            new WriteKeyStore(source, order.Target, leaf.CommonName, chain, Pkcs12Cipher.TripleDesSha1, new PasswordPlace(order.SecretId)),
        };
        if (keyId is null)
            changes.Add(new ImportKey(order.Target, order.SecretId, newId, leaf.SpkiSha256, Exportable: true));
        changes.Add(new PutCertificate(StoreName.Personal, new StoredCertificate(leaf, leaf.CommonName, newId), machine.Stores.Find(StoreName.Personal, leaf.Fingerprint)));
        changes.AddRange(chain.Skip(1).Where(authority => machine.Stores.Find(StoreName.Intermediate, authority.Fingerprint) is null)
            .Select(authority => new PutCertificate(StoreName.Intermediate, new StoredCertificate(authority), null)));
        return new Plan("", changes);
    }
}
