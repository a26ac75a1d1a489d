using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>
/// Whether the chain that a site sends is good for everybody (TWCA's manual of common problems, 4.5 question 1 and 4.6 question 1): by a
/// handshake, through the eyes of each kind of client, with nothing fetched. "It works in Chrome" proves nothing: Chrome fetches.
/// </summary>
public static class ServedChain
{
    public const string Job = "mend-chain";

    /// <returns>
    /// Faults of the certificate itself first, then the code of the chain (<see cref="ChainCode"/>), then <c>no-ski-strict</c> where the
    /// chain is good and the client is at fault; or why no handshake came about.
    /// </returns>
    public static Examination Look(Machine machine, ServedChainOrder order)
    {
        var binding = SitesBinding.Of(machine, order.Host, order.Port);
        IReadOnlyList<Certificate> seen;
        try
        {
            seen = Handshake.With(SitesBinding.Reach(machine, binding, order), order.Host, Handshake.UsualTimeout).GetAwaiter().GetResult().Sent;
        }
        catch (Refusal refusal)
        {
            return new Examination([refusal.Problem], []);
        }
        var sent = Case(machine, seen, order.Delivered);
        var code = ChainCode.Of(sent);
        List<Problem> findings = [.. LeafFaults.Of(sent, order.Host, IsOurs(machine, sent.Leaf)), code];
        if (order.Strict && code.Code == "ch-ok")
            findings.Insert(0, Strict(sent));
        List<Evidence> evidence = [.. SentRole.Of(sent), .. sent.Table];
        var changes = code.Severity == Severity.Info ? [] : ChainRepair.For(machine, binding, sent);
        return new Examination(findings, evidence, changes.Count == 0 ? null : new Plan(Job, [.. changes]));
    }

    /// <summary>Recorded output of <c>openssl s_client -showcerts</c>: each site by itself. There is nothing to mend in a record.</summary>
    /// <param name="machine">Whose clients and time count.</param>
    /// <param name="records">By name: the certificates in the order in which they stand.</param>
    public static Examination Read(Machine machine, IReadOnlyDictionary<string, IReadOnlyList<Certificate>> records)
    {
        var findings = new List<Problem>();
        var evidence = new List<Evidence>();
        foreach (var (name, certificates) in records)
        {
            var sent = Case(machine, certificates, []);
            var code = ChainCode.Of(sent);
            evidence.Add(new Evidence(code.Severity == Severity.Info ? "complete" : "notComplete", $"{name}  {certificates.Count}"));
            evidence.AddRange(SentRole.Of(sent));
            findings.Add(code with { Details = new Dictionary<string, string>(code.Details) { ["source"] = name } });
        }
        return new Examination(findings, evidence);
    }

    private static ChainCase Case(Machine machine, IReadOnlyList<Certificate> sent, IReadOnlyList<Certificate> delivered) => new(
        sent,
        machine.Network?.Clients ?? ClientProfiles.All,
        [.. delivered, .. machine.Stores.Certificates(StoreName.Intermediate), .. machine.Stores.Certificates(StoreName.Root)],
        [.. RevocationLists.In(machine)],
        machine.Now);

    private static bool IsOurs(Machine machine, Certificate leaf) => Requests.FindKey.For(machine, leaf) is not null;

    private static Problem Strict(ChainCase sent)
    {
        var top = sent.Verdicts.Select(verdict => verdict.Path?.Path.Top).First(root => root is not null)!;
        return Problem.Warning("no-ski-strict", [.. top.About(), ("ski", top.SubjectKeyId ?? "")]);
    }
}
