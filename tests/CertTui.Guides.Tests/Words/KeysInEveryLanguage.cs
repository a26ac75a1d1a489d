using System.Text.RegularExpressions;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Unattended;
using CertTui.Guides.Words;
using CertTui.Terminal.Consoles;

namespace CertTui.Guides.Tests.Words;

public sealed partial class KeysInEveryLanguage
{
    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_text_that_the_program_asks_for_is_there(string language) =>
        AssertThere(language, Sources.Literals(Lookup()).Where(key => key.Length > 0));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_kind_of_text_that_the_program_composes_is_there(string language)
    {
        var ui = new Locale(language).Ui;
        var prefixes = Sources.Groups(Prefix()).Concat(Sources.Groups(RowPrefix()).Select(prefix => "row." + prefix)).Distinct();

        Faults.None(prefixes.Where(prefix => !ui.Keys.Any(key => key.StartsWith(prefix, StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_row_of_a_report_has_a_label(string language) =>
        AssertThere(language, Sources.Literals(Row()).Where(IsLabel).Select(label => "row." + label));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_change_has_a_sentence(string language) =>
        AssertThere(language, Sources.Groups(ChangeCode()).SelectMany(text => Literal().Matches(text)).Select(match => "change." + match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_key_of_the_keyboard_says_what_it_does(string language) =>
        AssertThere(language, Sources.Groups(KeyHint(), "Keys.cs").Select(does => "key." + does));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_store_every_end_of_a_run_and_every_kind_of_terminal_has_its_words(string language)
    {
        AssertThere(language, Enum.GetNames<StoreName>().Select(store => "store." + store));
        AssertThere(language, Enum.GetNames<RunEnd>().Select(end => "run." + end));
        AssertThere(language, Enum.GetNames<NoScreen>().Select(reason => "terminal.screen." + reason));
        AssertThere(language, LanguageTag.All.Select(tag => "language." + tag));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_mail_of_the_practice_authority_has_a_subject_and_a_body(string language) =>
        AssertThere(language, Sources.Groups(Mail()).SelectMany(mail => new[] { $"mail.{mail}-subject", $"mail.{mail}-body" }));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_guard_has_its_reason(string language) =>
        AssertThere(language, AllGuides.Ids.SelectMany(id => Guards(AllGuides.Find(id)!)).SelectMany(guard => guard.Parts).Select(part => "only." + part.Code));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Every_question_and_every_shown_fact_can_be_named(string language)
    {
        var steps = AllGuides.Ids.SelectMany(id => AllGuides.Find(id)!.Steps).ToList();

        AssertThere(language, steps.OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => "question." + question.Id));
        AssertThere(language, steps.OfType<AskSecret>().Select(secret => "question." + secret.Id));
        AssertThere(language, steps.OfType<Tell>().SelectMany(tell => tell.Shows).Select(fact => "fact." + fact));
    }

    private static void AssertThere(string language, IEnumerable<string> keys)
    {
        var wanted = keys.Distinct().ToList();
        var ui = new Locale(language).Ui;

        Assert.NotEmpty(wanted);
        Faults.None(wanted.Where(key => !ui.ContainsKey(key)));
    }

    private static IEnumerable<Guard> Guards(Guide guide) =>
        guide.Sections.Select(section => section.When)
            .Concat(guide.Steps.Select(step => step.When))
            .Concat(guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).SelectMany(question => question.Options.Select(option => option.When).Append(question.When)))
            .OfType<Guard>();

    private static bool IsLabel(string text) => LabelShape().IsMatch(text);

    [GeneratedRegex(@"\b[Tt]exts(?:\[|\.Say\()")]
    private static partial Regex Lookup();

    [GeneratedRegex(@"\b[Tt]exts(?:\[|\.Say\()""([^""]+)"" \+")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\bRow\(")]
    private static partial Regex Row();

    [GeneratedRegex(@"^[a-z]\w*(\.\w+)?$")]
    private static partial Regex LabelShape();

    [GeneratedRegex(@"override string Code =>([^;]+);")]
    private static partial Regex ChangeCode();

    [GeneratedRegex(@"""([a-z]+(-[a-z]+)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@", ""([a-z]+)""\)")]
    private static partial Regex KeyHint();

    [GeneratedRegex(@"""(practice-mail-[a-z]+)""")]
    private static partial Regex Mail();

    [GeneratedRegex(@"Reporting\.Row\(""([^""]+)"" \+")]
    private static partial Regex RowPrefix();
}
