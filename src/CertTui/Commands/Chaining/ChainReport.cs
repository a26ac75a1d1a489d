using CertTui.Commands.Inspecting;
using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Guides.Words;
using CertTui.Guides.Workbench.Rows;

namespace CertTui.Commands.Chaining;

/// <summary>Tells what came of a chain: the verdict, every path, and what is wrong.</summary>
internal sealed class ChainReport(Output output, Texts texts)
{
    private const int MostOfACode = 20;
    private const int MostPaths = 10;

    public void Tell(SentChain chain, ChainTrust trust, IReadOnlyList<Problem> findings)
    {
        var shown = findings.Select(Bounded).ToList();
        if (output.IsJson)
        {
            TellObject(chain, trust, shown);
            return;
        }
        output.Line(texts.Say(chain.IsGood ? "chain.good" : "chain.bad", ("subject", AlignedRows.Bounded(chain.Leaf.CommonName))));
        output.Line(texts.Say("chain.trust-" + trust.Source, ("count", $"{trust.Anchors.Count}")));
        TellPaths(chain);
        var lines = new ProblemLines(output, texts);
        foreach (var group in shown.GroupBy(finding => finding.Code))
        {
            foreach (var finding in group.Take(MostOfACode))
                lines.Tell(finding, "");
            if (group.Count() > MostOfACode)
                output.Line(texts.Say("chain.more", ("code", group.Key), ("count", $"{group.Count() - MostOfACode}")));
        }
    }

    private void TellObject(SentChain chain, ChainTrust trust, List<Problem> findings) => output.Object(
        "chain",
        ("verdict", chain.IsGood ? "ok" : "bad"),
        ("path", Subjects(chain.Reached)),
        ("findings", findings.Select(output.Fields)),
        ("trust", trust.Source),
        ("paths", chain.Paths.Select(path => new { path = Subjects(path.Path), verdict = path.IsGood ? "ok" : "bad", codes = ChainRows.Codes(path) })));

    private void TellPaths(SentChain chain)
    {
        output.Line();
        if (chain.Paths.Count == 0)
        {
            output.Line(texts["chain.reached"]);
            TellCertificates(chain.Reached);
            foreach (var gap in chain.Findings.Where(finding => finding.Code == "incomplete-chain").Select(Bounded))
                output.Line("  " + texts.Say("chain.gap", ("missing", gap.Details["missing"]), ("keyId", gap.Details["keyId"] is { Length: > 0 } keyId ? keyId : "-")));
        }
        foreach (var (index, path) in chain.Paths.Take(MostPaths).Index())
        {
            output.Line(ChainRows.Heading(path, index + 1, texts));
            TellCertificates(path.Path);
        }
        output.Line();
    }

    private void TellCertificates(CertificatePath path)
    {
        foreach (var (index, certificate) in path.Certificates.Index())
        {
            output.Line("  " + texts.Say("chain.certificate", ("place", $"{index + 1}"), ("subject", AlignedRows.Bounded(certificate.Subject)),
                ("until", certificate.NotAfter.UtcDateTime.ToString("yyyy-MM-dd")), ("fingerprint", certificate.Fingerprint[..16])));
        }
    }

    private static IEnumerable<string> Subjects(CertificatePath path) => path.Certificates.Select(certificate => AlignedRows.Bounded(certificate.Subject));

    // What certificates say must neither begin new lines nor fill the screen.
    private static Problem Bounded(Problem problem) =>
        problem with { Details = problem.Details.ToDictionary(detail => detail.Key, detail => AlignedRows.Bounded(detail.Value)) };
}
