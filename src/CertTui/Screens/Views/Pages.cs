using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Screens.States;

namespace CertTui.Screens.Views;

/// <summary>What a step has to say, as paragraphs: from the words, what is known, and what a job brought.</summary>
internal static class Pages
{
    public static IReadOnlyList<PageText> Of(Texts texts, Walk walk, Body body) => body switch
    {
        ReviewBody review => Review(texts, walk, review),
        RefusedBody refused => Refused(texts, walk, refused.Step),
        _ when walk.Here is null => EndPage.Of(texts, walk),
        _ when walk.OutcomeOf(walk.Here) is { } outcome => Report(texts, walk, walk.Here, outcome),
        _ => Telling(texts, walk, walk.Here),
    };

    /// <summary>Problems as they are said to people: the sentence, then what to do.</summary>
    public static IEnumerable<PageText> Say(Texts texts, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            yield return new PageText(KindOf(problem.Severity), texts.Sentence(problem));
            if (texts.Hint(problem) is { Length: > 0 } hint)
                yield return new PageText(PageKind.Hint, hint);
        }
    }

    public static IEnumerable<PageText> Rows(Texts texts, IEnumerable<Row> rows) =>
        rows.Select(row => new PageText(PageKind.Row, row.Value, texts["row." + row.Label]));

    private static List<PageText> Telling(Texts texts, Walk walk, Step step)
    {
        var words = texts.Guide(walk.Guide.Id).Step(step.Id);
        List<PageText> page = [.. Problems(texts, walk), new(PageKind.Text, Texts.Filled(words.Body, walk.Known.Answers))];
        if (step is Tell { Shows.Count: > 0 } tell)
        {
            page.Add(PageText.Empty);
            page.AddRange(tell.Shows.Where(fact => walk.Known.Fact(fact) is not null)
                .Select(fact => new PageText(PageKind.Row, walk.Known.Fact(fact)!, texts["fact." + fact])));
        }
        page.AddRange(Remarks(texts, words));
        return page;
    }

    private static List<PageText> Review(Texts texts, Walk walk, ReviewBody review)
    {
        var words = texts.Guide(walk.Guide.Id).Step(review.Step.Id);
        List<PageText> page = [.. Problems(texts, walk), new(PageKind.Text, Texts.Filled(words.Body, walk.Known.Answers)), PageText.Empty];
        if (walk.StateOf(review.Step) == StepState.Begun)
            page.Add(new PageText(PageKind.Warning, texts["plan.cutOff"]));
        if (review.Plan.IsEmpty)
            page.Add(new PageText(PageKind.Ok, texts["plan.nothing"]));
        else
            page.Add(new PageText(PageKind.Title, texts["plan.title"]));
        page.AddRange(review.Plan.Changes.Select((change, index) => new PageText(PageKind.Text, $"{index + 1}. {Sentence(texts, change)}")));
        if (review.Plan.Notes.Count > 0)
            page.Add(PageText.Empty);
        page.AddRange(Say(texts, review.Plan.Notes));
        page.AddRange(Remarks(texts, words));
        return page;
    }

    private static List<PageText> Report(Texts texts, Walk walk, Step step, Outcome outcome)
    {
        var words = texts.Guide(walk.Guide.Id).Step(step.Id);
        List<PageText> page = [.. Problems(texts, walk)];
        page.Add(new PageText(PageKind.Ok, Texts.Filled(words.Part("done"), walk.Known.Facts)));
        page.Add(PageText.Empty);
        page.AddRange(Rows(texts, outcome.Rows));
        if (outcome.Findings.Count > 0)
            page.Add(PageText.Empty);
        page.AddRange(Say(texts, outcome.Findings));
        page.AddRange(Remarks(texts, words));
        return page;
    }

    private static List<PageText> Refused(Texts texts, Walk walk, Step step) =>
    [
        .. Problems(texts, walk),
        PageText.Empty,
        new(PageKind.Text, texts["refused.nothingDone"]),
    ];

    private static IEnumerable<PageText> Problems(Texts texts, Walk walk) =>
        walk.Problems.IsEmpty ? [] : [.. Say(texts, walk.Problems), PageText.Empty];

    // What is different today stands beside what the paper says, so that paper and screen agree.
    private static IEnumerable<PageText> Remarks(Texts texts, StepText words)
    {
        foreach (var part in new[] { "today", "paper" })
        {
            if (words.Part(part) is not { Length: > 0 } text)
                continue;
            yield return PageText.Empty;
            yield return new PageText(PageKind.Note, Texts.Joined(texts["part." + part], text));
        }
    }

    public static string Sentence(Texts texts, Change change)
    {
        var details = change.Details.ToDictionary(
            detail => detail.Key,
            detail => texts.Has($"{detail.Key}.{detail.Value}") ? texts[$"{detail.Key}.{detail.Value}"] : detail.Value);
        return texts.Say("change." + change.Code, details);
    }

    private static PageKind KindOf(Severity severity) => severity switch
    {
        Severity.Error => PageKind.Error,
        Severity.Warning => PageKind.Warning,
        _ => PageKind.Text,
    };
}
