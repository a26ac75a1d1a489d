using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>The chain of a key entry, as it is and as it should be. Tomcat sends it as it lies in the keystore.</summary>
/// <param name="Entry">The key entry.</param>
/// <param name="Leaf">The server certificate for this key that lasts longest; null where none was found.</param>
/// <param name="Wanted">From the server certificate to the root, as far as it is at hand.</param>
/// <param name="ToSend">The same without the root.</param>
internal sealed record EntryChain(KeyStoreEntry Entry, Certificate? Leaf, IReadOnlyList<Certificate> Wanted, IReadOnlyList<Certificate> ToSend)
{
    public static EntryChain Of(Machine machine, KeyStoreEntry entry, IReadOnlyCollection<Certificate> atHand)
    {
        var all = atHand.Concat(entry.Chain).Distinct().ToList();
        var leaf = all.Where(certificate => certificate.SpkiSha256 == entry.Chain[0].SpkiSha256 && !certificate.IsSelfIssued).MaxBy(certificate => certificate.NotAfter);
        if (leaf is null)
            return new EntryChain(entry, null, [], []);
        var chain = ChainAtHand.For(leaf, all, machine.Now);
        return new EntryChain(entry, leaf, chain.Path.Certificates, chain.ToSend);
    }

    public bool IsGood => Leaf is not null && Entry.Chain[0] == Leaf && ToSend.All(Entry.Chain.Contains);

    /// <summary>What is wrong with it; null where it is good.</summary>
    public Problem? Find(string path)
    {
        var first = Entry.Chain[0];
        (string, string)[] about = [("alias", Entry.Alias), ("path", path), ("subject", first.CommonName)];
        if (first.IsSelfSigned)
            return Problem.Error("tc-still-selfsigned", about);
        if (IsGood)
            return null;
        // Alone, or followed by certificates that are not its issuers.
        if (Entry.Chain.Count == 1)
            return Problem.Error("tc-chain-1", about);
        var missing = ToSend.FirstOrDefault(certificate => !Entry.Chain.Contains(certificate));
        return Problem.Error("tc-chain-short", [.. about, ("missing", missing is null ? "" : $"{missing.CommonName} {missing.Fingerprint[..8]}")]);
    }
}
