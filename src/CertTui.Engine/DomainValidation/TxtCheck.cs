using System.Net;
using CertTui.Engine.DomainValidation.Dns;

namespace CertTui.Engine.DomainValidation;

/// <summary>
/// Looks a TXT record up at the servers of its zone and at the configured resolver, and compares (Baseline Requirements section
/// 3.2.2.4.7). DNSSEC is not verified here: a validating resolver's word is taken for it.
/// </summary>
public static class TxtCheck
{
    /// <param name="client">Asks.</param>
    /// <param name="names">The names of the certificate; doubles after <c>*.</c> is taken off are looked at once.</param>
    /// <param name="expected">The value that the CA gave.</param>
    /// <param name="authorities">The addresses of a name's authoritative servers; none where they are not known.</param>
    /// <param name="resolver">The resolver that this computer asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>
    /// Problems: <c>txt-missing</c> (name, server), <c>txt-wrong</c> (name, server, found, expected), <c>txt-cname</c> (name, target; a
    /// warning where the value stands behind the alias), <c>dns-behind</c> (name, server, seconds, found; a warning),
    /// <c>dns-not-authoritative</c> (name, server), <c>dnssec-broken</c> (name, server), <c>zone-servers-none</c> (name; a warning) and
    /// those of <see cref="DnsClient.Ask"/>.
    /// </returns>
    public static async Task<IReadOnlyList<TxtReport>> Look(
        DnsClient client,
        IReadOnlyList<string> names,
        string expected,
        Func<string, Task<IReadOnlyList<IPEndPoint>>> authorities,
        IPEndPoint resolver,
        CancellationToken cancellation = default)
    {
        var reports = new List<TxtReport>();
        foreach (var name in names.Select(ValidationName.Of).Distinct())
        {
            var answers = new List<TxtAnswer>();
            foreach (var server in await authorities(name).ConfigureAwait(false))
                answers.Add(await AskAuthority(client, server, name, cancellation).ConfigureAwait(false));
            answers.Add(await AskResolver(client, resolver, name, cancellation).ConfigureAwait(false));
            reports.Add(new TxtReport(name, expected, answers, TxtJudgement.Of(name, expected, answers)));
        }
        return reports;
    }

    private static async Task<TxtAnswer> AskAuthority(DnsClient client, IPEndPoint server, string name, CancellationToken cancellation)
    {
        var answer = await client.Ask(server, new DnsQuery(name, RecordType.TXT), cancellation).ConfigureAwait(false);
        var isLame = answer is { Problem: null, IsAuthoritative: false };
        return Row(answer, isResolver: false, isLame ? Trouble("dns-not-authoritative", server, name) : answer.Problem);
    }

    private static async Task<TxtAnswer> AskResolver(DnsClient client, IPEndPoint resolver, string name, CancellationToken cancellation)
    {
        var query = new DnsQuery(name, RecordType.TXT, Recursive: true);
        var answer = await client.Ask(resolver, query, cancellation).ConfigureAwait(false);
        if (answer.Message?.Code != ResponseCode.SERVFAIL)
            return Row(answer, isResolver: true, answer.Problem);
        // A resolver that fails, and does not when told not to verify, has found the signatures broken (RFC 4035 section 5.5).
        var relaxed = await client.Ask(resolver, query with { CheckingDisabled = true }, cancellation).ConfigureAwait(false);
        return Row(answer, isResolver: true, relaxed.Problem is null ? Trouble("dnssec-broken", resolver, name) : answer.Problem);
    }

    private static TxtAnswer Row(DnsAnswer answer, bool isResolver, Problem? problem) => new(
        answer.Server,
        isResolver,
        [.. answer.Records.Select(record => ((TxtData)record.Data).Text)],
        answer.SecondsToLive,
        answer.Code,
        answer.Alias,
        problem);

    private static Problem Trouble(string code, IPEndPoint server, string name) =>
        Problem.Error(code, ("name", name), ("server", server.ToString()));
}
