using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws the home screen.</summary>
internal static class HomeView
{
    public static CursorPosition? Draw(Grid grid, Rect area, App app, HomeScreen home)
    {
        var texts = app.Texts;
        List<PageText> page = [new(PageKind.Text, texts[app.IsPractice ? "home.practice" : "home.this"])];
        if (home.Problem is { } problem)
            page.AddRange(Pages.Say(texts, [problem]));
        var intro = PageLayout.Lines(page, area.Width);
        TextPane.Draw(grid, area, new TextPaneState(), intro);
        var list = area.BelowRows(intro.Count + 1);
        var items = new List<ListItem>();
        foreach (var item in home.Items)
            items.Add(new ListItem(Line(texts, item)));
        return ListBox.Draw(grid, list, home.List, items);
    }

    private static string Line(Texts texts, HomeItem item) => item.Does switch
    {
        "guide" => texts.Say("home.guide", ("guide", texts.GuideTitle(item.Target))),
        "case" => texts.Say("home.case", ("case", item.Target), ("text", item.Text)),
        _ => texts["home." + item.Does],
    };
}
