namespace CertTui.Guides.Words;

/// <summary>Which of the four languages a tag or an environment means.</summary>
public static class LanguageTag
{
    public const string English = "en";

    public static readonly IReadOnlyList<string> All = ["en", "zh-HK", "zh-TW", "zh-CN"];

    // Never from traditional to simplified characters or back; zh alone is the Mainland's.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = "en",
        ["zh-HK"] = "zh-HK",
        ["zh-MO"] = "zh-HK",
        ["zh-Hant-HK"] = "zh-HK",
        ["zh-Hant-MO"] = "zh-HK",
        ["yue"] = "zh-HK",
        ["yue-HK"] = "zh-HK",
        ["yue-Hant"] = "zh-HK",
        ["yue-Hant-HK"] = "zh-HK",
        ["zh-TW"] = "zh-TW",
        ["zh-Hant"] = "zh-TW",
        ["zh-Hant-TW"] = "zh-TW",
        ["zh-CHT"] = "zh-TW",
        ["zh-CN"] = "zh-CN",
        ["zh-SG"] = "zh-CN",
        ["zh-Hans"] = "zh-CN",
        ["zh-Hans-CN"] = "zh-CN",
        ["zh-Hans-SG"] = "zh-CN",
        ["zh-CHS"] = "zh-CN",
        ["zh"] = "zh-CN",
    };

    /// <summary>The language of a tag such as <c>zh_HK.UTF-8</c>; null where it is none of ours.</summary>
    public static string? Parse(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;
        var name = tag.Split('.', '@')[0].Replace('_', '-').Trim();
        if (Aliases.TryGetValue(name, out var language))
            return language;
        return name.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? English : null;
    }

    /// <summary>The first of these that is one of ours: option, LC_ALL, LC_MESSAGES, LANG. Else English.</summary>
    public static string Choose(params string?[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Parse(candidate) is { } language)
                return language;
        }
        return English;
    }
}
