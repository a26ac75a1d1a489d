using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Endpoints.Clients;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>What a server sent, and all that it takes to judge it. Nothing is fetched.</summary>
/// <param name="Sent">In the order sent, at least one.</param>
/// <param name="Clients">Who connects, and the roots that they have.</param>
/// <param name="Known">Further certificates of the CA that are at hand.</param>
/// <param name="Lists">Revocation lists.</param>
/// <param name="Time">When.</param>
public sealed record ChainCase(
    IReadOnlyList<Certificate> Sent,
    IReadOnlyList<ClientTrust> Clients,
    IReadOnlyList<Certificate> Known,
    IReadOnlyList<RevocationList> Lists,
    DateTimeOffset Time)
{
    public Certificate Leaf => Sent[0];

    public IReadOnlyList<Certificate> Others => [.. Sent.Skip(1).Where(certificate => !certificate.Equals(Leaf))];

    /// <summary>The chain as each client sees it: what was sent, its own roots, and nothing else.</summary>
    public IReadOnlyList<ClientVerdict> Verdicts => [.. Clients.Select(client => new ClientVerdict(client, BestPath(Sent, client.Roots)))];

    /// <summary>Which clients take it: for the evidence.</summary>
    public IEnumerable<Evidence> Table => Verdicts.Select(verdict => new Evidence(verdict.IsGood ? "clientTakes" : "clientRefuses", verdict.Client.Name));

    /// <summary>The chain that most clients take: to the oldest of the roots at hand. Null where the certificates at hand make none.</summary>
    public CertificatePath? Whole
    {
        get
        {
            var roots = Clients.SelectMany(client => client.Roots).Distinct().ToList();
            return ChainBuilder.Paths(Leaf, Known.Concat(Sent), roots)
                .Select(path => new JudgedPath(path, ChainVerdict.At(path, Time, Settings)))
                .Where(path => path.Problems.All(problem => !IsAboutAuthority(problem)))
                .OrderByDescending(path => Clients.Count(client => client.Roots.Contains(path.Path.Top)))
                .ThenBy(path => path.Path.Tiers)
                .FirstOrDefault()?.Path;
        }
    }

    public TrustSettings Settings => new() { RevocationLists = Lists };

    private JudgedPath? BestPath(IReadOnlyList<Certificate> sent, IReadOnlyList<Certificate> roots) =>
        ChainBuilder.Paths(sent[0], sent.Skip(1), roots)
            .Select(path => new JudgedPath(path, ChainVerdict.At(path, Time, Settings)))
            .OrderByDescending(path => path.IsGood).ThenBy(path => path.Path.Tiers)
            .FirstOrDefault();

    // The server's own certificate is judged by itself: a chain is no better or worse for it.
    private bool IsAboutAuthority(Problem problem) =>
        problem.Severity == Severity.Error && problem.Details.GetValueOrDefault("fingerprint") != Leaf.Fingerprint;
}
