using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>The whole guide as one list: what is done, where one stands, what is left out and why.</summary>
internal static class JourneyPage
{
    public static IReadOnlyList<JourneyRow> Of(Texts texts, Walk walk)
    {
        var words = texts.Guide(walk.Guide.Id);
        var rows = new List<JourneyRow>();
        foreach (var section in walk.Guide.Sections)
        {
            rows.Add(new JourneyRow(null, MarkOf(walk, section), $"{section.Id} {words.Step(section.Id).Title}"));
            rows.AddRange(section.Steps.Select(step => new JourneyRow(step.Id, MarkOf(walk, step), $"  {step.Id} {words.Step(step.Id).Title}", Reason(texts, walk, step))));
        }
        return rows;
    }

    private static StepMark MarkOf(Walk walk, Section section)
    {
        var steps = section.Steps.Where(step => walk.InPlay.Contains(step)).ToList();
        if (steps.Count > 0)
            return steps.All(walk.IsSettled) ? StepMark.Done : StepMark.Open;
        // What lies ahead may come into play by what is found out on the way.
        return IsAhead(walk, section) ? StepMark.Open : StepMark.Skipped;
    }

    private static bool IsAhead(Walk walk, Section section) =>
        walk.Here is { } here && walk.Guide.Sections.SkipWhile(other => other != walk.Guide.SectionOf(here)).Contains(section);

    private static StepMark MarkOf(Walk walk, Step step)
    {
        if (walk.Here?.Id == step.Id)
            return StepMark.Current;
        if (!walk.InPlay.Contains(step))
            return StepMark.Skipped;
        return walk.IsSettled(step) ? StepMark.Done : StepMark.Open;
    }

    private static string Reason(Texts texts, Walk walk, Step step) =>
        walk.Guide.WhyNot(step, walk.Known) is { } guard ? texts["only." + guard] : "";
}
