using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Screens.States;

namespace CertTui.Screens.Views;

/// <summary>F1: more on this step, the guide's questions and answers that bite here, and all keys.</summary>
internal static class HelpPage
{
    public static IReadOnlyList<PageText> Of(App app)
    {
        var page = new List<PageText>();
        if (app.Screen is CaseScreen { Walk.Here: { } step } screen)
            page.AddRange(OfStep(app.Texts.Guide(screen.Walk.Guide.Id), step));
        page.Add(new PageText(PageKind.Title, app.Texts["help.keys"]));
        page.AddRange(Keys.All.Select(key => new PageText(PageKind.Row, app.Texts["key." + key.Does], $"{key.Name} ({key.Instead})")));
        return page;
    }

    private static IEnumerable<PageText> OfStep(GuideText words, Step step)
    {
        foreach (var id in new[] { step.Id }.Concat(step.SeeAlso))
        {
            var text = words.Step(id);
            yield return new PageText(PageKind.Title, $"{id} {text.Title}");
            if (id != step.Id)
                yield return new PageText(PageKind.Text, text.Body);
            foreach (var part in new[] { "help", "paper" }.Where(part => text.Part(part).Length > 0))
            {
                yield return PageText.Empty;
                yield return new PageText(part == "paper" ? PageKind.Note : PageKind.Text, text.Part(part));
            }
            yield return PageText.Empty;
        }
    }
}
