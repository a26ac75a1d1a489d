using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Widgets;

/// <summary>Says in the last column that there is more above or below.</summary>
internal static class ScrollMarks
{
    public static void Draw(Grid grid, Rect area, int top, int count)
    {
        if (area.IsEmpty)
            return;
        if (top > 0)
            grid.Put(area.Right - 1, area.Y, "^", Style.Accent, area);
        if (top + area.Height < count)
            grid.Put(area.Right - 1, area.Bottom - 1, "v", Style.Accent, area);
    }
}
