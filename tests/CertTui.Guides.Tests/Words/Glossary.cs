using System.Text.Json;
using System.Text.RegularExpressions;

namespace CertTui.Guides.Tests.Words;

/// <summary>Words of one place that readers in another would stumble over. What TWCA's or Windows' own labels say stands in corner brackets and is free.</summary>
public sealed partial class Glossary
{
    private static readonly Dictionary<string, string[]> Foreign =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Repository.Path("locales", "glossary.json")))!;

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_language_keeps_to_its_own_words(string language) =>
        Faults.None(
            from text in new Locale(language).All
            let own = Quoted().Replace(text.Text, "")
            from word in Foreign[language]
            where own.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{text.Place}: {word}");

    [GeneratedRegex("\u300C[^\u300D]*\u300D|\u300E[^\u300F]*\u300F")]
    private static partial Regex Quoted();
}
