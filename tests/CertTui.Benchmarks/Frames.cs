using BenchmarkDotNet.Attributes;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Widgets;

namespace CertTui.Benchmarks;

/// <summary>From a picture to bytes: a whole frame, one that differs in a row of a list, and one that shows nothing new.</summary>
[MemoryDiagnoser]
public class Frames
{
    private readonly FrameWriter writer = new(Theme.Colour);
    private readonly ListItem[] items = [.. Enumerable.Range(1, 20).Select(row => new ListItem($"5.{row}  憑證鏈 certificate chain"))];
    private ListState list = new(20);

    [Params(80, 200)]
    public int Columns { get; set; }

    [Benchmark]
    public int Whole()
    {
        writer.Forget();
        return writer.Write(Picture()).Length;
    }

    [Benchmark]
    public int One_row_down()
    {
        list = list.Select((list.Selected + 1) % items.Length, items.Length);
        return writer.Write(Picture()).Length;
    }

    [Benchmark]
    public int Nothing_new() => writer.Write(Picture()).Length;

    private Frame Picture()
    {
        var grid = new Grid(Columns, 24);
        Header.Draw(grid, grid.Whole.Row(0), "CertTui", "PRACTICE MACHINE", Style.Practice);
        return new Frame(grid, ListBox.Draw(grid, grid.Whole.BelowRows(2), list, items));
    }
}
