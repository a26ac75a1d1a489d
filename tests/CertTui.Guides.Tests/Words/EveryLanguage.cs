using System.Text.RegularExpressions;

namespace CertTui.Guides.Tests.Words;

public sealed partial class EveryLanguage
{
    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Has_the_same_keys(string language)
    {
        var locale = new Locale(language);

        Faults.None(Odd(Locale.English.Ui.Keys, locale.Ui.Keys));
        Faults.None(Odd(Locale.English.Problems.Keys, locale.Problems.Keys));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Has_the_same_places_in_a_sentence(string language)
    {
        var locale = new Locale(language);

        Faults.None(Different(Locale.English.Ui, locale.Ui));
        Faults.None(Different(Locale.English.Problems, locale.Problems));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Uses_only_characters_that_every_terminal_draws_alike(string language) =>
        Faults.None(new Locale(language).All.Where(text => Forbidden().IsMatch(text.Text)).Select(text => text.Place));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Leaves_no_text_empty(string language)
    {
        var locale = new Locale(language);

        Faults.None(locale.Ui.Concat(locale.Problems).Where(text => text.Value.Trim().Length == 0).Select(text => text.Key));
    }

    [Fact]
    public void English_has_English_characters_only() =>
        Faults.None(Locale.English.All.Where(text => !text.Text.All(char.IsAscii)).Select(text => text.Place));

    private static IEnumerable<string> Odd(IEnumerable<string> english, IEnumerable<string> other) =>
        english.Except(other).Select(key => $"missing: {key}").Concat(other.Except(english).Select(key => $"too many: {key}"));

    private static IEnumerable<string> Different(IReadOnlyDictionary<string, string> english, IReadOnlyDictionary<string, string> other) =>
        other.Where(text => english.TryGetValue(text.Key, out var right) && Locale.Places(right) != Locale.Places(text.Value)).Select(text => text.Key);

    // One cell wide here, two there: ellipsis, dashes, curly quotes, circled numbers, arrows, signs; and all emoji.
    [GeneratedRegex(@"[\u2010-\u2027\u2030-\u205E\u203B\u2103\u2190-\u21FF\u2460-\u24FF\u25A0-\u27BF\u00D7]|[\uD800-\uDFFF]")]
    private static partial Regex Forbidden();
}
