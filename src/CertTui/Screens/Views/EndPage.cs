using CertTui.Engine.Plans;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Screens.States;

namespace CertTui.Screens.Views;

/// <summary>The report at the end of a guide: what was changed, step by step, and what was refused.</summary>
internal static class EndPage
{
    public static IReadOnlyList<PageText> Of(Texts texts, Walk walk)
    {
        List<PageText> page = [new(PageKind.Ok, texts["end.done"]), PageText.Empty];
        foreach (var step in walk.InPlay)
        {
            if (walk.OutcomeOf(step) is { Done.Count: > 0 } outcome)
                page.AddRange(outcome.Done.Select(change => Line(texts, step, change)));
        }
        foreach (var refusal in new[] { "keyBackupRefusal", "backupRefusal" })
        {
            if (walk.Known.Answer(refusal) is { Length: > 0 } reason)
                page.Add(new PageText(PageKind.Warning, texts.Say("end." + refusal, ("reason", reason))));
        }
        page.Add(PageText.Empty);
        page.Add(new PageText(PageKind.Text, texts["end.next"]));
        return page;
    }

    private static PageText Line(Texts texts, Step step, Change change) =>
        new(PageKind.Row, Pages.Sentence(texts, change), step.Id);
}
