using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Endpoints.Clients;

/// <summary>The big clients and which of the roots of Hongkong Post and TWCA they have (client-profiles.json).</summary>
public static class ClientProfiles
{
    private static readonly Lazy<IReadOnlyList<ClientTrust>> Known = new(ClientProfileFile.Read);

    public static IReadOnlyList<ClientTrust> All => Known.Value;

    /// <summary>The chain as each client sees it: what was sent, and its own roots, and nothing else.</summary>
    /// <param name="sent">As sent: the server's own certificate first.</param>
    /// <param name="time">When.</param>
    /// <param name="clients">Others than <see cref="All"/>, for instance with the roots of a practice CA.</param>
    public static IReadOnlyList<ClientVerdict> Judge(
        IReadOnlyList<Certificate> sent, DateTimeOffset time, IReadOnlyList<ClientTrust>? clients = null)
    {
        clients ??= All;
        // One search for all: what each client takes of it is a matter of where the path ends.
        var roots = clients.SelectMany(client => client.Roots).Distinct();
        var paths = sent.Count == 0 ? [] : ChainBuilder.Paths(sent[0], sent.Skip(1), roots)
            .Select(path => new JudgedPath(path, ChainVerdict.At(path, time)))
            .OrderByDescending(path => path.IsGood).ThenBy(path => path.Path.Tiers)
            .ToList();
        return [.. clients.Select(client => new ClientVerdict(client, paths.FirstOrDefault(path => IsFor(client, path.Path))))];
    }

    /// <summary>
    /// The warning <c>client-lacks-root</c> where some clients take the chain and others have no root to end it in; null where all
    /// fare alike (a CA that is not known here, a chain that is bad for everybody).
    /// </summary>
    public static Problem? Differences(IReadOnlyList<ClientVerdict> verdicts)
    {
        var lacking = verdicts.Where(verdict => verdict.Path is null).ToList();
        if (lacking.Count == 0 || verdicts.FirstOrDefault(verdict => verdict.IsGood) is not { Path: { } good })
            return null;
        return Problem.Warning(
            "client-lacks-root",
            ("root", good.Path.Top.CommonName),
            ("fingerprint", good.Path.Top.Fingerprint),
            ("clients", string.Join(", ", lacking.Select(verdict => verdict.Client.Name))));
    }

    // A root that only another client has cannot be in the middle of a path, unless it was sent.
    private static bool IsFor(ClientTrust client, CertificatePath path) => client.Roots.Contains(path.Top);
}
