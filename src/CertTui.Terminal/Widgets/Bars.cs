using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>The first row: where the user is, and on which machine.</summary>
public static class Header
{
    /// <param name="grid">Where to draw.</param>
    /// <param name="row">The row.</param>
    /// <param name="title">Where the user is; cut where it does not fit.</param>
    /// <param name="machine">The machine; always whole.</param>
    /// <param name="machineStyle"><see cref="Style.Practice"/> or <see cref="Style.This"/>.</param>
    public static void Draw(Grid grid, Rect row, string title, string machine = "", Style machineStyle = Style.Bar)
    {
        grid.Fill(row, Style.Bar);
        var banner = machine.Length > 0 ? $" {machine} " : "";
        var room = row.Width - TextWidth.Of(banner);
        grid.Put(row.X + 1, row.Y, Truncate.ToWidth(title, room - 2), Style.Bar, row);
        grid.Put(row.X + Math.Max(0, room), row.Y, banner, machineStyle, row);
    }
}

/// <summary>A key of the footer: its name, which is never translated, and what it does.</summary>
public sealed record FooterKey(string Name, string Label);

/// <summary>The last row: the keys that work here, the most important first. Keys that do not fit whole are left out, never cut.</summary>
public static class Footer
{
    public static void Draw(Grid grid, Rect row, IReadOnlyList<FooterKey> keys)
    {
        grid.Fill(row, Style.Bar);
        var x = row.X + 1;
        foreach (var key in keys)
        {
            if (x + TextWidth.Of(key.Name) + 1 + TextWidth.Of(key.Label) >= row.Right)
                continue;
            x += grid.Put(x, row.Y, key.Name, Style.Key, row) + 1;
            x += grid.Put(x, row.Y, key.Label, Style.Bar, row) + 2;
        }
    }
}
