using System.Net;
using CertTui.Engine.DomainValidation.Dns;

namespace CertTui.Engine.DomainValidation;

/// <summary>Whether mail for a domain arrives anywhere.</summary>
/// <param name="Domain">A-labels.</param>
/// <param name="Exchanges">Mail servers, the preferred one first (RFC 5321 section 5.1).</param>
/// <param name="Problem">Null where nothing speaks against the domain.</param>
public sealed record MailDomain(string Domain, IReadOnlyList<string> Exchanges, Problem? Problem)
{
    public bool TakesMail => Exchanges.Count > 0;
}

/// <summary>Looks up which of the domains of <see cref="ConstructedMail"/> can take mail.</summary>
public static class MailDomains
{
    /// <summary>
    /// Problems, each with domain: <c>mail-refused-by-domain</c> (RFC 7505), <c>mail-no-server</c>, the warning <c>mail-no-mx</c> (the
    /// domain's own address stands in, RFC 5321 section 5.1), and those of <see cref="DnsClient.Ask"/>.
    /// </summary>
    public static async Task<IReadOnlyList<MailDomain>> With(
        DnsClient client, IPEndPoint resolver, string host, CancellationToken cancellation = default)
    {
        var domains = new List<MailDomain>();
        foreach (var domain in ConstructedMail.Domains(host))
            domains.Add(await Look(client, resolver, domain, cancellation).ConfigureAwait(false));
        return domains;
    }

    private static async Task<MailDomain> Look(DnsClient client, IPEndPoint resolver, string domain, CancellationToken cancellation)
    {
        var answer = await client.Ask(resolver, new DnsQuery(domain, RecordType.MX, Recursive: true), cancellation).ConfigureAwait(false);
        if (answer.Problem is not null)
            return new MailDomain(domain, [], answer.Problem);
        var exchanges = answer.Records.Select(record => (MxData)record.Data)
            .OrderBy(mx => mx.Preference).Select(mx => mx.Exchange).ToArray();
        if (exchanges is [DnsName.Root])
            return Without(domain, "mail-refused-by-domain");
        if (exchanges.Length > 0)
            return new MailDomain(domain, exchanges, null);
        return await HasAddress(client, resolver, domain, cancellation).ConfigureAwait(false)
            ? new MailDomain(domain, [domain], Problem.Warning("mail-no-mx", ("domain", domain)))
            : Without(domain, "mail-no-server");
    }

    private static async Task<bool> HasAddress(DnsClient client, IPEndPoint resolver, string domain, CancellationToken cancellation)
    {
        foreach (var type in (RecordType[])[RecordType.A, RecordType.AAAA])
        {
            var answer = await client.Ask(resolver, new DnsQuery(domain, type, Recursive: true), cancellation).ConfigureAwait(false);
            if (answer.Records.Count > 0)
                return true;
        }
        return false;
    }

    private static MailDomain Without(string domain, string code) => new(domain, [], Problem.Error(code, ("domain", domain)));
}
