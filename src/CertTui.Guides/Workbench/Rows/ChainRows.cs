using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Workbench.Rows;

/// <summary>Every path of a chain as rows, from the server certificate up.</summary>
public static class ChainRows
{
    private const int MostPaths = 10;

    public static IEnumerable<Row> Of(SentChain chain, Texts texts)
    {
        var verdict = new Row("verdict", texts.Say(chain.IsGood ? "chain.good" : "chain.bad", ("subject", chain.Leaf.CommonName)));
        return chain.Paths.Count == 0
            ? [verdict, .. Path(texts["chain.reached"], chain.Reached)]
            : [verdict, .. chain.Paths.Take(MostPaths).SelectMany((path, index) => Path(Heading(path, index + 1, texts), path.Path))];
    }

    /// <summary>The number of a path, and where it is not good, why.</summary>
    public static string Heading(JudgedPath path, int number, Texts texts) => path.IsGood
        ? texts.Say("chain.path", ("number", $"{number}"))
        : texts.Say("chain.path-bad", ("number", $"{number}"), ("codes", string.Join(", ", Codes(path))));

    /// <summary>What a path is refused for.</summary>
    public static IEnumerable<string> Codes(JudgedPath path) =>
        path.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code).Distinct();

    private static IEnumerable<Row> Path(string heading, CertificatePath path) =>
    [
        new Row("path", heading),
        .. path.Certificates.Select(certificate => new Row("tier", $"{certificate.Subject}  {certificate.NotAfter.UtcDateTime:yyyy-MM-dd}  {certificate.Fingerprint[..16]}")),
    ];
}
