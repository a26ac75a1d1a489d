using System.Text.RegularExpressions;

namespace CertTui.Guides.Tests.Words;

public sealed partial class ProblemsInEveryLanguage
{
    // Codes of one word look like any other word.
    private static readonly string[] ShortCodes = ["malformed", "expired", "revoked", "unsupported", "disallowed"];

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_code_of_the_sources_has_a_sentence(string language)
    {
        var problems = new Locale(language).Problems;

        Faults.None(Codes.Where(code => !problems.ContainsKey(code)));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_hint_belongs_to_a_sentence(string language)
    {
        var problems = new Locale(language).Problems;

        Faults.None(problems.Keys.Where(key => key.EndsWith(".hint", StringComparison.Ordinal) && !problems.ContainsKey(key[..^5])));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void What_is_wrong_always_comes_with_what_to_do(string language)
    {
        var problems = new Locale(language).Problems;

        Faults.None(Sources.Literals(Fault()).Where(IsCode).Distinct().Where(code => !problems.ContainsKey(code + ".hint")));
    }

    [Fact]
    public void The_codes_are_found_in_the_sources() => Assert.True(Codes.Count() > 200, $"{Codes.Count()}");

    private static IEnumerable<string> Codes =>
        Sources.Literals(Call()).Concat(Sources.Literals(Fault())).Concat(Assigned).Concat(Switched).Where(IsCode).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Assigned =>
        Sources.Groups(Assignment()).SelectMany(text => Literal().Matches(text)).Select(match => match.Groups[1].Value);

    // A change's code is chosen in the same way, and its sentence stands elsewhere.
    private static IEnumerable<string> Switched =>
        Sources.Files.Where(file => file.Text.Contains("string CodeOf(", StringComparison.Ordinal))
            .SelectMany(file => Arm().Matches(file.Text)).Select(match => match.Groups[1].Value);

    private static bool IsCode(string text) => ShortCodes.Contains(text) || Kebab().IsMatch(text);

    [GeneratedRegex(@"(?:Problem\.(?:Warning|Info)|\b(?:About|Refuse|Dated|Note|NotProved|Load))\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?:Problem\.Error|new Refusal|\b(?:found|inner)\.Error|\b(?:Fault|Refused)|Refusal \w+\([^)]*\)\s*=>\s*new)\(")]
    private static partial Regex Fault();

    [GeneratedRegex(@"\bcode =\s([^;]+);")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"=> ""([^""]+)"",")]
    private static partial Regex Arm();

    [GeneratedRegex(@"""([^""]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)+$")]
    private static partial Regex Kebab();
}
