using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>How far a step is.</summary>
public enum StepMark
{
    Open,
    Current,
    Done,
    Skipped,
    Failed,
}

/// <summary>Draws how far something is.</summary>
public static class Progress
{
    /// <summary>
    /// A bar and a text behind it. Without a number of parts it is not known how long it takes: a mark runs along the bar.
    /// </summary>
    /// <param name="grid">Where to draw.</param>
    /// <param name="area">Its first row is used; at most 30 columns of it for the bar.</param>
    /// <param name="done">Parts that are done, or with <paramref name="total"/> 0 the number of ticks so far.</param>
    /// <param name="total">All parts.</param>
    /// <param name="text">What is being done.</param>
    public static void DrawBar(Grid grid, Rect area, int done, int total, string text)
    {
        var width = Math.Min(30, area.Width / 3);
        Span<char> bar = stackalloc char[30];
        bar = bar[..width];
        bar.Fill('.');
        if (total > 0)
            bar[..(int)((long)Math.Clamp(done, 0, total) * width / total)].Fill('#');
        else if (width > 0)
            bar[done % width] = '#';
        var used = grid.Put(area.X, area.Y, "[", Style.Normal, area);
        used += grid.Put(area.X + used, area.Y, bar, Style.Accent, area);
        used += grid.Put(area.X + used, area.Y, "] ", Style.Normal, area);
        grid.Put(area.X + used, area.Y, Truncate.ToWidth(text, area.Width - used), Style.Normal, area);
    }

    /// <summary>A step of a list with its mark.</summary>
    public static ListItem Item(StepMark mark, string text) => mark switch
    {
        StepMark.Done => new ListItem("[x] " + text, Style.Ok),
        StepMark.Current => new ListItem("[>] " + text, Style.Title),
        StepMark.Skipped => new ListItem("[-] " + text, Style.Dim),
        StepMark.Failed => new ListItem("[!] " + text, Style.Error),
        _ => new ListItem("[ ] " + text),
    };

    /// <summary>A list of steps that is only looked at; the one that is under way stays in sight.</summary>
    public static void DrawSteps(Grid grid, Rect area, IReadOnlyList<(StepMark Mark, string Text)> steps)
    {
        var current = 0;
        for (var i = 0; i < steps.Count; i++)
            current = steps[i].Mark == StepMark.Current ? i : current;
        var top = Math.Clamp(current - (area.Height / 2), 0, Math.Max(0, steps.Count - area.Height));
        for (var row = 0; row < area.Height && top + row < steps.Count; row++)
        {
            var item = Item(steps[top + row].Mark, steps[top + row].Text);
            grid.Put(area.X, area.Y + row, Truncate.ToWidth(item.Text, area.Width - 1), item.Style, area);
        }

        ScrollMarks.Draw(grid, area, top, steps.Count);
    }
}
