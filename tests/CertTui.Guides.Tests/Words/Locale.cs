using System.Text.Json;
using System.Text.RegularExpressions;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.Words;

/// <summary>The files of one language as they lie in the repository, without the English that would stand in for a hole.</summary>
internal sealed partial record Locale(string Language)
{
    public static readonly Locale English = new(LanguageTag.English);

    public static TheoryData<string> Languages { get; } = [.. LanguageTag.All];

    public IReadOnlyDictionary<string, string> Ui { get; } = Read(Language, "ui.json");

    public IReadOnlyDictionary<string, string> Problems { get; } = Read(Language, "problems.json");

    public GuideText Guide(string id) => GuideText.Parse(GuideFile(id));

    /// <summary>Every text with the place where it stands, to name it when it is wrong.</summary>
    public IEnumerable<(string Place, string Text)> All =>
        Ui.Where(text => !text.Key.StartsWith("language.", StringComparison.Ordinal)).Concat(Problems).Select(text => (text.Key, text.Value))
            .Concat(AllGuides.Ids.SelectMany(GuideLines));

    /// <summary>The names in braces, each once, in order of the alphabet.</summary>
    public static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private string GuideFile(string id)
    {
        var path = Repository.Path("locales", Language, "guides", id + ".md");
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    private IEnumerable<(string, string)> GuideLines(string id) =>
        GuideFile(id).Split('\n').Select((line, index) => ($"{Language}/guides/{id}.md:{index + 1}", line));

    private static Dictionary<string, string> Read(string language, string file)
    {
        var path = Repository.Path("locales", language, file);
        return File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path))! : [];
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
