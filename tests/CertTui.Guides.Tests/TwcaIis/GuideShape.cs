using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.TwcaIis;

/// <summary>What must hold of the table of contents, so that no way leads nowhere.</summary>
public sealed class GuideShape
{
    private static readonly Guide Guide = AllGuides.Find("twca-iis")!;

    [Fact]
    public void Every_step_and_section_has_an_id_of_its_own()
    {
        Assert.Distinct(Guide.Steps.Select(step => step.Id));
        Assert.Distinct(Guide.Sections.Select(section => section.Id));
    }

    [Fact]
    public void A_question_that_is_asked_at_two_steps_is_the_same_question() =>
        Assert.Equal(GuideQuestions.All.Count, Guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Distinct().Count());

    [Fact]
    public void Every_way_back_leads_to_an_earlier_step() => Assert.All(Guide.Steps.OfType<Do>(), step =>
        Assert.All(step.SendsBack, way => Assert.Contains(way.Step, Guide.Steps.TakeWhile(earlier => earlier != step).Select(earlier => earlier.Id))));

    // A code that nobody throws is a way that nobody takes.
    [Fact]
    public void Every_code_that_sends_back_is_one_that_the_source_names()
    {
        var source = string.Concat(Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("TwcaIisGuide.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.All(Guide.Steps.OfType<Do>().SelectMany(step => step.SendsBack), way => Assert.Contains($"\"{way.Code}\"", source));
    }

    [Fact]
    public void Every_secret_is_for_a_later_job_that_changes_something() => Assert.All(Guide.Steps.OfType<AskSecret>(), secret =>
    {
        var job = Assert.IsType<Do>(Guide.Steps.SkipWhile(step => step != secret).Single(step => step.Id == secret.For));
        Assert.True(job.Job.ChangesMachine);
    });

    [Fact]
    public void Every_answer_that_a_job_uses_is_asked_for_before_it() => Assert.All(Guide.Steps.OfType<Do>(), step =>
    {
        var asked = Guide.Steps.TakeWhile(earlier => earlier != step).OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => question.Id);
        Assert.Subset(asked.ToHashSet(), step.Job.Uses.ToHashSet());
    });

    [Fact]
    public void Every_number_that_help_refers_to_has_a_text_or_a_step()
    {
        var words = GuideText.Parse(File.Exists(English) ? File.ReadAllText(English) : "");
        Assert.SkipWhen(words.Steps.Count == 0, "The English words of the guide are not written yet.");
        Assert.All(Guide.Steps.SelectMany(step => step.SeeAlso).Distinct(), id => Assert.True(words.Steps.ContainsKey(id), id));
    }

    [Fact]
    public void Every_section_of_the_manual_is_there() =>
        Assert.Equal(["5", "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "5.10", "5.11", "5.12"], Guide.Sections.Select(section => section.Id));

    private static string English => Repository.Path("locales", "en", "guides", "twca-iis.md");
}
