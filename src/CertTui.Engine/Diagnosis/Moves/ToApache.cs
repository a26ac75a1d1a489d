using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Moves;

/// <summary>From a PFX into files of Apache: the key, and the certificate with its chain; and the lines that name them.</summary>
internal static class ToApache
{
    public static Examination Look(Machine machine, MoveOrder order, CarriedCertificate carried)
    {
        var pairs = ApacheReader.Read(machine.Files, order.Target).Pairs;
        // The server of that name; with one server only, there is no question which.
        var pair = pairs.FirstOrDefault(pair => carried.Leaf.DnsNames.Contains(pair.Host.Name, StringComparer.OrdinalIgnoreCase)) ?? pairs.FirstOrDefault()
            ?? throw new Refusal("no-tls-hosts", ("path", order.Target));
        var content = PairContent.Read(machine, pair);
        var evidence = new List<Evidence>
        {
            new("virtualHost", $"{pair.Host.Title} ({pair.Certificate.Place})"),
            new("certificateFile", pair.CertificatePath),
            new("keyFile", pair.KeyPath),
        };
        if (content.First == carried.Leaf && content.Fits && carried.Chain.ToSend.All(content.Certificates.Concat(content.Chain).Contains))
            return new Examination([], evidence);
        return new Examination(
            [Problem.Error("move-open", ("subject", carried.Leaf.CommonName), ("from", order.Source), ("to", order.Target)), .. carried.ChainFindings(order.Source)],
            evidence,
            Repair(machine, order, carried, pair));
    }

    private static Plan Repair(Machine machine, MoveOrder order, CarriedCertificate carried, CertificatePair pair)
    {
        var name = Path.Combine(Path.GetDirectoryName(pair.CertificatePath) ?? "", carried.Leaf.CommonName.Replace("*", "_"));
        var certificate = FreshPath.Beside(machine, name + ".pem", "-fullchain", ".pem");
        var key = FreshPath.Beside(machine, name + ".pem", "", ".key");
        return new Plan(
            "",
            [new WriteKeyFile(carried.KeyIn(order), key), new WriteFile(certificate, PemChain.Write(carried.Chain.ToSend)), .. PairRepair.Edits(pair, certificate, key)],
            [Problem.Info("apache-reload", ("hosts", pair.Host.Title))],
            Plan.NoFacts);
    }
}
