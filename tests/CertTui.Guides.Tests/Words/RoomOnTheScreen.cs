using CertTui.Terminal.Lines;
using CertTui.Terminal.Width;

namespace CertTui.Guides.Tests.Words;

/// <summary>What has one line, or two, at 80 columns must fit there in every language.</summary>
public sealed class RoomOnTheScreen
{
    private const int Line = 76;
    private const int Paragraph = 74;

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Titles_labels_and_choices_fit_on_a_line(string language)
    {
        var texts = AllGuides.Ids.Select(new Locale(language).Guide).ToList();
        var titles = texts.SelectMany(words => words.Steps.Select(step => $"{step.Key}  {step.Value.Title}"));
        var labels = texts.SelectMany(words => words.Questions.Values.Select(question => question.Label));
        var choices = texts.SelectMany(words => words.Questions.Values.SelectMany(question => question.Choices.Values.Select(choice => "(*) " + choice)));

        Faults.None(titles.Concat(labels).Concat(choices).Where(text => TextWidth.Of(text) > Line));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Short_texts_fit_where_they_stand(string language)
    {
        Faults.None(TooLong(language, "banner.", 24));
        Faults.None(TooLong(language, "key.", 10));
        Faults.None(TooLong(language, "row.", 22));
        Faults.None(TooLong(language, "fact.", 22));
        Faults.None(TooLong(language, "only.", 36));
        Faults.None(TooLong(language, "overlay.", 36));
        Faults.None(TooLong(language, "language.", 34));
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void The_six_keys_of_the_footer_fit_beside_each_other(string language)
    {
        var ui = new Locale(language).Ui;
        string[] names = ["Enter", "Esc", "F1", "F2", "F4", "F6"];

        foreach (var first in new[] { "next", "apply" })
        {
            string[] labels = [first, "back", "help", "language", "journey", "commands"];
            var width = names.Zip(labels).Sum(key => key.First.Length + 1 + TextWidth.Of(ui["key." + key.Second]) + 2);

            Assert.True(width < 80, $"{width}");
        }
    }

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void A_problem_takes_two_lines_and_its_hint_two(string language) =>
        Faults.None(new Locale(language).Problems.Where(text => Lines(text.Value) > 2).Select(text => text.Key));

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void The_help_under_a_field_takes_two_lines(string language) =>
        Faults.None(
            from id in AllGuides.Ids
            from question in new Locale(language).Guide(id).Questions
            where Lines(question.Value.Help) > 2
            select question.Key);

    [Theory]
    [MemberData(nameof(Locale.Languages), MemberType = typeof(Locale))]
    public void Where_one_is_fits_on_a_line(string language)
    {
        var locale = new Locale(language);
        var crumb = locale.Ui["crumb"].Replace("{number}", "88", StringComparison.Ordinal).Replace("{count}", "88", StringComparison.Ordinal);

        Faults.None(
            from id in AllGuides.Ids
            from section in AllGuides.Find(id)!.Sections
            let text = crumb.Replace("{section}", $"{section.Id} {locale.Guide(id).Step(section.Id).Title}", StringComparison.Ordinal)
            where TextWidth.Of(text) > Line
            select text);
    }

    private static IEnumerable<string> TooLong(string language, string prefix, int cells) =>
        new Locale(language).Ui
            .Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal) && TextWidth.Of(text.Value) > cells)
            .Select(text => $"{text.Key}: {TextWidth.Of(text.Value)}");

    // A fingerprint is the longest of what may stand in a place.
    private static int Lines(string text) =>
        LineBreaker.Break(text.Replace("{fingerprint}", new string('F', 64), StringComparison.Ordinal), Paragraph).Count;
}
