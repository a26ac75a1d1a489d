using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.EveryGuide;

/// <summary>What must hold of the table of contents, so that no way leads nowhere.</summary>
public sealed class Shape
{
    public static TheoryData<string> Guides => [.. AllGuides.Ids];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_step_and_section_has_an_id_of_its_own(string guide)
    {
        Assert.Distinct(Find(guide).Steps.Select(step => step.Id));
        Assert.Distinct(Find(guide).Sections.Select(section => section.Id));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_question_that_is_asked_at_two_steps_is_the_same_question(string guide)
    {
        // Two ways to ask for one answer may take turns: never are both in play.
        foreach (var situation in Situations(guide))
        {
            var asked = Find(guide).InPlay(situation).OfType<Ask>().SelectMany(ask => ask.Questions).Where(question => question.InPlay(situation));
            Assert.Distinct(asked.Distinct().Select(question => question.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_way_back_leads_to_an_earlier_step(string guide) => Assert.All(Find(guide).Steps.OfType<Do>(), step =>
        Assert.All(step.SendsBack, way => Assert.Contains(way.Step, Find(guide).Steps.TakeWhile(earlier => earlier != step).Select(earlier => earlier.Id))));

    // A code that nobody throws is a way that nobody takes.
    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_code_that_sends_back_is_one_that_the_source_names(string guide)
    {
        var source = string.Concat(Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("Guide.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.All(Find(guide).Steps.OfType<Do>().SelectMany(step => step.SendsBack), way => Assert.Contains($"\"{way.Code}\"", source));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_secret_is_for_a_later_job_that_is_done_once_or_asks_for_it_again(string guide) => Assert.All(Find(guide).Steps.OfType<AskSecret>(), secret =>
    {
        var job = Assert.IsType<Do>(Find(guide).Steps.SkipWhile(step => step != secret).Single(step => step.Id == secret.For));
        Assert.True(job.Job.ChangesMachine || job.SendsBack.Contains(("secret-missing", secret.Id)));
    });

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_answer_that_a_job_uses_is_asked_for_before_it(string guide) => Assert.All(Find(guide).Steps.OfType<Do>(), step =>
    {
        var asked = Find(guide).Steps.TakeWhile(earlier => earlier != step).OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => question.Id);
        // A job that several guides share names questions that one of them does not ask.
        var questions = Find(guide).Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => question.Id);
        Assert.Subset(asked.ToHashSet(), step.Job.Uses.Intersect(questions).ToHashSet());
    });

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_number_that_help_refers_to_has_a_text_or_a_step(string guide)
    {
        var words = GuideText.Parse(File.Exists(English(guide)) ? File.ReadAllText(English(guide)) : "");
        Assert.SkipWhen(words.Steps.Count == 0, "The English words of the guide are not written yet.");
        Assert.All(Find(guide).Steps.SelectMany(step => step.SeeAlso).Distinct(), id => Assert.True(words.Steps.ContainsKey(id), id));
    }

    [Theory]
    [InlineData("twca-iis", "5 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 5.11 5.12")]
    [InlineData("hkpost-iis", "A B C D E F G")]
    [InlineData("hkpost-exchange", "A B C D E F G")]
    public void Every_section_of_the_manual_is_there(string guide, string sections) =>
        Assert.Equal(sections, string.Join(' ', Find(guide).Sections.Select(section => section.Id)));

    // Every choice of every question, one at a time.
    private static IEnumerable<Known> Situations(string guide) =>
        from question in Find(guide).Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Distinct()
        from option in question.Options.DefaultIfEmpty(new Option("yes"))
        select Situation.Of($"{question.Id}={option.Value}");

    private static Guide Find(string id) => AllGuides.Find(id)!;

    private static string English(string guide) => Repository.Path("locales", "en", "guides", guide + ".md");
}
