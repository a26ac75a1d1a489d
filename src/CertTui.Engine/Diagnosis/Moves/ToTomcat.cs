using CertTui.Engine.Diagnosis.Tomcat;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Diagnosis.Moves;

/// <summary>From a PFX into the keystore of Tomcat, under the alias that server.xml asks for (a PFX from Windows has a generated one).</summary>
internal static class ToTomcat
{
    public static Examination Look(Machine machine, MoveOrder order, CarriedCertificate carried)
    {
        var configuration = TomcatConfiguration.Read(machine.Files, order.Target);
        if (configuration.Certificates.Count == 0)
            throw new Refusal("no-keystore-named", ("path", order.Target));
        var use = configuration.Certificates[0];
        var store = KeyStore.Read(machine, configuration.Resolve(use.File.Value), use.Password());
        var evidence = new List<Evidence> { new("connector", $"{use.Port} ({use.Place})"), new("aliasNamed", use.Alias?.Value ?? "") };
        evidence.AddRange(store is null ? [new Evidence("fileMissing", configuration.Resolve(use.File.Value))] : KeyStoreEvidence.Of(store));
        if (store is { Problem: null } && use.Alias is { } named && store.Find(named.Value) is { Kind: KeyStoreEntryKind.PrivateKey } entry
            && entry.Chain.FirstOrDefault() == carried.Leaf && carried.Chain.ToSend.All(entry.Chain.Contains))
            return new Examination([], evidence);

        var alias = use.Alias?.Value ?? (carried.Entry.Alias.Length > 0 ? carried.Entry.Alias : "tomcat");
        var findings = new List<Problem> { Problem.Error("move-open", ("subject", carried.Leaf.CommonName), ("from", order.Source), ("to", order.Target)) };
        if (!alias.Equals(carried.Entry.Alias, StringComparison.OrdinalIgnoreCase))
            findings.Add(Problem.Warning("move-alias", ("alias", carried.Entry.Alias), ("wanted", alias), ("path", order.Source)));
        return new Examination(
            [.. findings, .. carried.ChainFindings(order.Source)],
            evidence,
            new TomcatRepair(machine, configuration, 0).Rebuild(carried.KeyIn(order), carried.Chain.Path.Certificates, alias));
    }
}
