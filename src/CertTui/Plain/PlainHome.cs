using CertTui.Commands;
using CertTui.Engine;
using CertTui.Guides;
using CertTui.Guides.Cases;
using CertTui.Opening;
using CertTui.Terminal.Consoles;

namespace CertTui.Plain;

/// <summary>The home screen as a numbered list.</summary>
internal static class PlainHome
{
    public static int Run(Opened opened, PlainConsole console)
    {
        if (opened.RightsMissing is { } problem)
            throw new Refusal(problem);
        var texts = opened.Texts;
        var cases = opened.Cases.List().Where(found => !found.IsDone).ToList();
        console.WriteLine(texts["banner." + opened.MachineId()]);
        List<(string Text, Func<Session> Open)> items =
        [
            .. cases.Select(found => (texts.Say("home.case", ("case", found.Header.Id), ("text", $"{found.Host} {found.Step}")), (Func<Session>)(() => opened.Resume(found.Header.Id)))),
            .. AllGuides.Ids.Select(id => (texts.Say("home.guide", ("guide", texts.Guide(id).Title)), (Func<Session>)(() => opened.Begin(id)))),
        ];
        for (var i = 0; i < items.Count; i++)
            console.WriteLine($"{i + 1}. {items[i].Text}");
        console.Write(texts["plain.choose"] + " ");
        return int.TryParse(console.ReadLine(), out var number) && number >= 1 && number <= items.Count
            ? Walk(opened, console, items[number - 1].Open)
            : ExitCodes.Cancelled;
    }

    public static int Walk(Opened opened, PlainConsole console, Func<Session> open)
    {
        using var session = open();
        return new PlainWalk(session, console).Run() ? ExitCodes.Done : ExitCodes.Cancelled;
    }
}
