using CertTui.Engine.Plans;
using CertTui.Guides.Commands;
using CertTui.Guides.Model;
using CertTui.Screens.States;

namespace CertTui.Screens.Views;

/// <summary>F6: what one would type instead, for this step's plan or what it did, and how to do the whole case unattended.</summary>
internal static class CommandsPage
{
    public static IReadOnlyList<PageText> Of(App app, CaseScreen screen)
    {
        var texts = app.Texts;
        var page = new List<PageText>();
        var plan = Shown(screen);
        var setting = CommandSetting.Of(screen.Walk, plan.Changes);
        var commands = EquivalentCommands.For(plan, setting);
        if (commands.Count > 0)
            page.Add(new PageText(PageKind.Text, texts[setting.OnUnix ? "commands.unix" : "commands.windows"]));
        page.AddRange(commands.Select(command => new PageText(PageKind.Command, command)));
        if (commands.Count > 0)
            page.Add(PageText.Empty);
        page.Add(new PageText(PageKind.Text, texts["commands.unattended"]));
        page.Add(new PageText(PageKind.Command, $"certtui cases export {screen.CaseId} > answers.json"));
        page.Add(new PageText(PageKind.Command, "certtui run answers.json"));
        return page;
    }

    private static Plan Shown(CaseScreen screen) => screen.Body switch
    {
        ReviewBody review => review.Plan,
        _ when screen.Walk.Here is Do step && screen.Walk.OutcomeOf(step) is { } outcome => new Plan("", outcome.Done),
        _ => new Plan(""),
    };
}
