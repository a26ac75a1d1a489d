namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>
/// Which redirects a CA may follow (Baseline Requirements section 3.2.2.4.18): to http or https, on their usual ports, by 301, 302,
/// 307 or 308.
/// </summary>
internal static class Redirect
{
    private static readonly int[] Statuses = [301, 302, 307, 308];
    private static readonly int[] AuthorizedPorts = [80, 443];

    /// <summary>Null where there is no Location, or one that is no address (RFC 9110 section 10.2.2).</summary>
    public static Uri? Target(HttpResponseMessage response, Uri from) =>
        response.Headers.Location is { } location && Uri.TryCreate(from, location, out var target) ? target : null;

    /// <summary>Null where the redirect may be followed.</summary>
    public static (string Code, (string, string)[] Details)? Fault(HttpResponseMessage response, IReadOnlyList<Uri> visited)
    {
        var target = Target(response, visited[^1]);
        var code = Code((int)response.StatusCode, target, visited.Count - 1);
        if (code is null)
            return null;
        (string, string)[] details = [("status", $"{(int)response.StatusCode}"), ("location", target?.AbsoluteUri ?? "")];
        return (code, code == "website-redirect-too-many" ? [.. details, ("limit", $"{WebsiteCheck.MostRedirects}")] : details);
    }

    private static string? Code(int status, Uri? target, int followed)
    {
        if (!Statuses.Contains(status))
            return "website-redirect-status";
        if (target is null)
            return "website-redirect-nowhere";
        if (target.Scheme is not ("http" or "https"))
            return "website-redirect-scheme";
        if (!AuthorizedPorts.Contains(target.Port))
            return "website-redirect-port";
        return followed == WebsiteCheck.MostRedirects ? "website-redirect-too-many" : null;
    }
}
