using CertTui.Engine.DomainValidation.Websites;

namespace CertTui.Engine.MixedContent;

/// <summary>
/// Fetches a page by https and looks for what it does not fetch by https itself (W3C Mixed Content): in the page, in its style sheets,
/// in its redirects and cookies. It reads only, and what scripts add later it cannot see: the console of the browser (F12) knows more.
/// </summary>
/// <param name="Place">Where names lead.</param>
public sealed record PageCheck(IConnectionPlace Place)
{
    private const int MostStyleSheets = 20;

    /// <summary>For each address, its redirects together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <param name="page">An https address.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>
    /// Findings, each with file, line, element, address, kind and https (yes, no): <c>mixed-content</c>; the notice <c>mixed-upgraded</c>
    /// where the page asks for the upgrade and https answers. Of the page itself: <c>page-unreachable</c> (url, reason),
    /// <c>page-status</c> (url, status), <c>page-not-secure</c> (url, location), <c>cookie-not-secure</c> (url, name).
    /// </returns>
    public async Task<PageReport> Look(Uri page, CancellationToken cancellation = default)
    {
        using var fetching = new Fetching(Place, Patience);
        var fetched = await fetching.Get(page, cancellation).ConfigureAwait(false);
        if (fetched.Failure is { } reason)
            return new PageReport(fetched.Visited, [], [Problem.Error("page-unreachable", ("url", page.AbsoluteUri), ("reason", reason))]);
        if (!fetched.IsGood)
            return new PageReport(fetched.Visited, [], [Problem.Error("page-status", ("url", fetched.Address.AbsoluteUri), ("status", $"{fetched.Status}"))]);
        var html = HtmlScan.Find(fetched.Body, fetched.Address);
        List<MixedItem> items = [.. html.Items, .. await InStyleSheets(fetching, html.StyleSheets, cancellation).ConfigureAwait(false)];
        var upgrades = html.Upgrades || HtmlScan.AsksToUpgrade(fetched.Policy);
        var findings = new List<Problem>(OfThePage(fetched));
        foreach (var item in items)
            findings.Add(Describe(item, upgrades, await fetching.Answers(item.Secure, cancellation).ConfigureAwait(false)));
        return new PageReport(fetched.Visited, items, findings);
    }

    private static async Task<IReadOnlyList<MixedItem>> InStyleSheets(Fetching fetching, IReadOnlyList<Uri> linked, CancellationToken cancellation)
    {
        var items = new List<MixedItem>();
        var waiting = new Queue<Uri>(linked);
        var seen = new HashSet<Uri>();
        while (waiting.TryDequeue(out var address) && seen.Count < MostStyleSheets)
        {
            if (!seen.Add(address))
                continue;
            var sheet = await fetching.Get(address, cancellation).ConfigureAwait(false);
            if (!sheet.IsGood)
                continue;
            var scanned = StyleScan.Find(sheet.Body, sheet.Address);
            items.AddRange(scanned.Items);
            foreach (var imported in scanned.StyleSheets)
                waiting.Enqueue(imported);
        }
        return items;
    }

    private static IEnumerable<Problem> OfThePage(Fetched fetched)
    {
        for (var i = 1; i < fetched.Visited.Count; i++)
        {
            if (fetched.Visited[i - 1].Scheme == Uri.UriSchemeHttps && fetched.Visited[i].Scheme == Uri.UriSchemeHttp)
                yield return Problem.Error("page-not-secure", ("url", fetched.Visited[i - 1].AbsoluteUri), ("location", fetched.Visited[i].AbsoluteUri));
        }
        foreach (var cookie in fetched.Cookies.Where(cookie => !IsSecure(cookie)))
            yield return Problem.Warning("cookie-not-secure", ("url", fetched.Address.AbsoluteUri), ("name", cookie.Split('=')[0].Trim()));
    }

    // RFC 6265 section 4.1.2.5.
    private static bool IsSecure(string cookie) => cookie.Split(';').Skip(1).Any(part => part.Trim().Equals("Secure", StringComparison.OrdinalIgnoreCase));

    private static Problem Describe(MixedItem item, bool upgrades, bool answersByHttps)
    {
        (string, string)[] details =
        [
            ("file", item.File.AbsoluteUri), ("line", $"{item.Line}"), ("element", item.Element), ("address", item.Address.AbsoluteUri),
            ("kind", $"{item.Kind}".ToLowerInvariant()), ("https", answersByHttps ? "yes" : "no"),
        ];
        return upgrades && answersByHttps && item.Kind is MixedKind.Blocked or MixedKind.Upgraded
            ? Problem.Info("mixed-upgraded", details)
            : Problem.Warning("mixed-content", details);
    }
}
