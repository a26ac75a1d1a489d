using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.Words;

public sealed class GuidesInEveryLanguage
{
    public static TheoryData<string, string> Guides { get; } =
        new(AllGuides.Ids.SelectMany(_ => LanguageTag.All, (guide, language) => (guide, language)));

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_section_and_step_has_a_title_and_a_text(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);

        Faults.None(Ids(guide).Where(id => words.Step(id).Title.Length == 0 || words.Step(id).Body.Length == 0));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_question_has_a_label_and_a_help(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);
        var secrets = AllGuides.Find(guide)!.Steps.OfType<AskSecret>().Select(step => step.Id);

        var ids = Questions(guide).Select(question => question.Id).Concat(secrets);

        Faults.None(ids.Where(id => words.Question(id).Label.Length == 0 || words.Question(id).Help.Length == 0));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_choice_has_a_label(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);

        Faults.None(
            from question in Questions(guide)
            from option in question.Options
            where !words.Question(question.Id).Choices.ContainsKey(option.Value)
            select $"{question.Id}={option.Value}");
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_job_and_every_wait_says_that_it_is_done(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);

        Faults.None(AllGuides.Find(guide)!.Steps.Where(step => step is Do or Wait && words.Step(step.Id).Part("done").Length == 0).Select(step => step.Id));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Nothing_is_said_about_steps_and_questions_that_the_guide_does_not_have(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);
        var known = Ids(guide).Concat(AllGuides.Find(guide)!.Steps.SelectMany(step => step.SeeAlso)).Concat(Questions(guide).Select(question => question.Id)).ToHashSet();

        Faults.None(words.Steps.Keys.Concat(words.Questions.Keys).Where(id => !known.Contains(id)));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_text_has_the_same_places_in_every_language(string guide, string language)
    {
        var words = new Locale(language).Guide(guide);
        var english = Locale.English.Guide(guide);

        Faults.None(Ids(guide).Where(id => Places(words.Step(id)) != Places(english.Step(id))));
    }

    private static string Places(StepText text) => Locale.Places(text.Body) + "|" + Locale.Places(text.Part("done"));

    private static IEnumerable<string> Ids(string guide) =>
        AllGuides.Find(guide)!.Sections.SelectMany(section => section.Steps.Select(step => step.Id).Prepend(section.Id));

    private static IEnumerable<Question> Questions(string guide) =>
        AllGuides.Find(guide)!.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Distinct();
}
