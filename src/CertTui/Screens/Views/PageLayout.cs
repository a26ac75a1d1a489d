using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Lines;
using CertTui.Terminal.Widgets;
using CertTui.Terminal.Width;

namespace CertTui.Screens.Views;

/// <summary>Breaks a page into the lines of a pane.</summary>
internal static class PageLayout
{
    private const int WidestLabel = 22;

    public static List<PaneLine> Lines(IReadOnlyList<PageText> page, int width)
    {
        var lines = new List<PaneLine>();
        var labels = LabelWidth(page);
        foreach (var text in page)
        {
            if (text.Kind == PageKind.Row)
                AddRow(lines, text, labels, width - 1);
            else
                lines.AddRange(TextPane.Break(text.Text, width, StyleOf(text.Kind)));
        }
        return lines;
    }

    private static void AddRow(List<PaneLine> lines, PageText row, int labels, int width)
    {
        var label = Truncate.ToWidth(row.Label, labels);
        var lead = label + new string(' ', labels - TextWidth.Of(label) + 2);
        foreach (var line in LineBreaker.Break(row.Text, Math.Max(10, width - labels - 2)))
        {
            lines.Add(new PaneLine(lead + line));
            lead = new string(' ', labels + 2);
        }
    }

    private static int LabelWidth(IReadOnlyList<PageText> page)
    {
        var widest = 0;
        foreach (var text in page)
            widest = Math.Max(widest, text.Kind == PageKind.Row ? TextWidth.Of(text.Label) : 0);
        return Math.Min(widest, WidestLabel);
    }

    private static Style StyleOf(PageKind kind) => kind switch
    {
        PageKind.Title => Style.Title,
        PageKind.Note => Style.Dim,
        PageKind.Ok => Style.Ok,
        PageKind.Warning => Style.Warning,
        PageKind.Error => Style.Error,
        PageKind.Hint => Style.Accent,
        PageKind.Command => Style.Accent,
        _ => Style.Normal,
    };
}
