namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>
/// Fetches the validation file of a name as the CA does (Baseline Requirements section 3.2.2.4.18): by http, and by https for a second
/// opinion. Redirects are followed where the rules let the CA follow them.
/// </summary>
/// <param name="Place">Where names lead.</param>
public sealed record WebsiteCheck(IConnectionPlace Place)
{
    public const int MostRedirects = 5;

    /// <summary>Octets; a larger answer is not the file.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>For each scheme, all redirects together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <returns>
    /// One report for http, one for https. Problems, each with name and url: <c>website-no-address</c> (host), <c>website-unreachable</c>
    /// (reason), <c>website-timeout</c> (seconds), <c>website-tls</c> (reason), <c>website-broken-answer</c> (reason),
    /// <c>website-redirect-scheme</c>, <c>website-redirect-port</c>, <c>website-redirect-status</c>, <c>website-redirect-nowhere</c> and
    /// <c>website-redirect-too-many</c> (status, location; limit for the last), <c>website-not-found</c>, <c>website-status</c> (status),
    /// <c>website-too-large</c> (limit), <c>website-bom</c>, <c>website-newline-added</c> (bytes), <c>website-html-page</c>,
    /// <c>website-wrong-body</c> (expected and found: lengths in bytes), and the notice <c>website-certificate</c> (errors). Without a
    /// visit: <c>website-wildcard</c> and <c>website-name-invalid</c> (name).
    /// </returns>
    public async Task<IReadOnlyList<WebsiteReport>> Look(string name, ValidationFile file, CancellationToken cancellation = default)
    {
        var reports = new List<WebsiteReport>();
        foreach (var scheme in (string[])["http", "https"])
            reports.Add(await Look(name, scheme, file, cancellation).ConfigureAwait(false));
        return reports;
    }

    private async Task<WebsiteReport> Look(string name, string scheme, ValidationFile file, CancellationToken cancellation)
    {
        var host = ValidationName.Of(name);
        var code = ValidationName.IsWildcard(name) ? "website-wildcard"
            : Uri.CheckHostName(host) != UriHostNameType.Dns ? "website-name-invalid" : null;
        if (code is not null)
            return new WebsiteReport(name, scheme, [], null, false, [Problem.Error(code, ("name", name))]);
        using var visit = new Visit(this, host, scheme);
        return await visit.Run(file, cancellation).ConfigureAwait(false);
    }
}
