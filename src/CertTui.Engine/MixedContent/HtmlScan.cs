namespace CertTui.Engine.MixedContent;

/// <summary>
/// What a page fetches without https: elements, inline styles, forms. Ordinary links are not mixed content; what scripts add is not
/// seen here.
/// </summary>
public static class HtmlScan
{
    private const int MostItems = 500;

    private static readonly Dictionary<(string Element, string Attribute), MixedKind> Fetching = new()
    {
        [("img", "src")] = MixedKind.Upgraded,
        [("input", "src")] = MixedKind.Upgraded,
        [("audio", "src")] = MixedKind.Upgraded,
        [("video", "src")] = MixedKind.Upgraded,
        [("video", "poster")] = MixedKind.Upgraded,
        [("source", "src")] = MixedKind.Upgraded,
        [("track", "src")] = MixedKind.Blocked,
        [("script", "src")] = MixedKind.Blocked,
        [("iframe", "src")] = MixedKind.Blocked,
        [("frame", "src")] = MixedKind.Blocked,
        [("embed", "src")] = MixedKind.Blocked,
        [("object", "data")] = MixedKind.Blocked,
        [("form", "action")] = MixedKind.Form,
        [("button", "formaction")] = MixedKind.Form,
        [("input", "formaction")] = MixedKind.Form,
    };

    private static readonly Dictionary<string, MixedKind> Links = new()
    {
        ["stylesheet"] = MixedKind.Blocked,
        ["preload"] = MixedKind.Blocked,
        ["modulepreload"] = MixedKind.Blocked,
        ["manifest"] = MixedKind.Blocked,
        ["icon"] = MixedKind.Upgraded,
        ["apple-touch-icon"] = MixedKind.Upgraded,
    };

    /// <param name="html">The page.</param>
    /// <param name="page">Its address.</param>
    public static Scanned Find(string html, Uri page)
    {
        var lines = new Lines(html);
        var items = new List<MixedItem>();
        var sheets = new List<Uri>();
        var upgrades = false;
        var origin = page;
        foreach (var tag in new HtmlReader(html).Read())
        {
            // The first one counts.
            if (tag.Name == "base" && origin == page && Uri.TryCreate(page, tag["href"], out var moved))
                origin = moved;
            upgrades |= tag.Name == "meta" && tag.Has("http-equiv", "content-security-policy") && AsksToUpgrade(tag["content"]);
            if (tag.Has("rel", "stylesheet") && tag.Name == "link" && Uri.TryCreate(origin, tag["href"], out var sheet) && sheet.Scheme == Uri.UriSchemeHttps)
                sheets.Add(sheet);
            foreach (var styles in Styles(tag, origin))
            {
                items.AddRange(styles.Items.Select(item => item with { File = page, Line = lines.Of(tag.At) + item.Line - 1 }));
                sheets.AddRange(styles.StyleSheets);
            }
            items.AddRange(
                from fetched in Fetched(tag)
                let address = Resolve(origin, fetched.Address)
                where address?.Scheme == Uri.UriSchemeHttp
                select new MixedItem(page, lines.Of(tag.At), fetched.Element, address, fetched.Kind));
        }
        return new Scanned([.. items.Distinct().Take(MostItems)], [.. sheets.Distinct()], upgrades);
    }

    internal static bool AsksToUpgrade(string policy) => policy.Contains("upgrade-insecure-requests", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Element, string Address, MixedKind Kind)> Fetched(HtmlTag tag)
    {
        foreach (var (attribute, value) in tag.Attributes)
        {
            if (Fetching.TryGetValue((tag.Name, attribute), out var kind))
                yield return ($"{tag.Name} {attribute}", value, kind);
        }
        if (tag.Name is "img" or "source")
        {
            foreach (var candidate in tag["srcset"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return ($"{tag.Name} srcset", candidate.Split((char[]?)null)[0], MixedKind.Upgraded);
        }
        if (tag.Name == "link" && Links.FirstOrDefault(link => tag.Has("rel", link.Key)) is { Key: not null } known)
            yield return ("link href", tag["href"], known.Value);
        if (tag.Name == "base")
            yield return ("base href", tag["href"], MixedKind.Blocked);
        if (tag.Name == "meta" && tag.Has("http-equiv", "refresh") && tag["content"].Split('=', 2) is [_, var target])
            yield return ("meta refresh", target.Trim(' ', '\'', '"'), MixedKind.Leaves);
    }

    private static IEnumerable<Scanned> Styles(HtmlTag tag, Uri origin)
    {
        if (tag.Text is not null)
            yield return StyleScan.Find(tag.Text, origin);
        else if (tag["style"].Length > 0)
            yield return StyleScan.Find(tag["style"], origin);
    }

    private static Uri? Resolve(Uri origin, string address) =>
        address.Length > 0 && Uri.TryCreate(origin, address.Trim(), out var resolved) ? resolved : null;
}
