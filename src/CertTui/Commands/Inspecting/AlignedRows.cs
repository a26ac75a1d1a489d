using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Terminal.Width;

namespace CertTui.Commands.Inspecting;

/// <summary>Labels and values in two columns, however wide the letters are. A value is one line of bounded length: it comes from a file.</summary>
internal sealed class AlignedRows(Texts texts)
{
    private const int LongestValue = 300;

    private readonly List<(string Label, string Value)> _rows = [];

    /// <summary>Between two things; none at the beginning.</summary>
    public void Gap()
    {
        if (_rows.Count > 0)
            _rows.Add(("", ""));
    }

    /// <summary>A value that is not there makes no row.</summary>
    public void Add(string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _rows.Add((texts[key], Bounded(value)));
    }

    public void Add(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
            Add("row." + row.Label, row.Value);
    }

    public IEnumerable<string> Lines(string indent)
    {
        var width = _rows.Select(row => TextWidth.Of(row.Label)).DefaultIfEmpty().Max();
        return _rows.Select(row => $"{indent}{row.Label}{new string(' ', width - TextWidth.Of(row.Label))}  {row.Value}".TrimEnd());
    }

    public static string Bounded(string value)
    {
        var line = Sanitize.Text(value.AsSpan(0, Math.Min(value.Length, LongestValue)));
        return value.Length > LongestValue ? line + "..." : line;
    }
}
