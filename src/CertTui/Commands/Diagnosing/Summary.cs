using CertTui.Commands.Inspecting;
using CertTui.Engine;
using CertTui.Engine.Endpoints;
using CertTui.Guides.Words;
using CertTui.Terminal.Width;

namespace CertTui.Commands.Diagnosing;

/// <summary>What is told of many endpoints: a line for each as it finishes, and a table of what is wrong with how many. Its size does not grow with their number.</summary>
internal sealed class Summary(Output output, Texts texts)
{
    private const int MostExamples = 3;

    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private int _count;
    private int _healthy;

    public bool HasFault => _healthy < _count;

    public int Count => _count;

    public void Add(EndpointReport report)
    {
        _count++;
        _healthy += report.IsHealthy ? 1 : 0;
        foreach (var code in Faults(report).Distinct())
        {
            var row = _rows.TryGetValue(code, out var known) ? known : _rows[code] = new Row();
            row.Count++;
            if (row.Examples.Count < MostExamples)
                row.Examples.Add(report.Endpoint.ToString());
        }
    }

    public void TellLine(EndpointReport report)
    {
        var verdict = report.IsHealthy ? texts["diagnose.ok"] : string.Join(' ', Faults(report).Distinct());
        var until = report.Seen?.Sent.Count > 0 ? $"{report.Seen.Sent[0].NotAfter.UtcDateTime:yyyy-MM-dd}" : "-";
        output.Line(AlignedRows.Bounded($"{report.Endpoint}  {report.Address?.Address}  {until}  {verdict}"));
    }

    public void TellTable()
    {
        output.Line();
        output.Line(texts.Say("diagnose.summary", ("count", $"{_count}"), ("healthy", $"{_healthy}")));
        var width = _rows.Keys.Select(code => TextWidth.Of(code)).DefaultIfEmpty().Max();
        foreach (var (code, row) in _rows)
            output.Line(AlignedRows.Bounded($"  {code.PadRight(width)}  {row.Count,6}  {string.Join(' ', row.Examples)}{(row.Count > MostExamples ? " ..." : "")}"));
        output.Object("summary", ("endpoints", _count), ("healthy", _healthy), ("codes", _rows.ToDictionary(row => row.Key, row => row.Value.Count)));
    }

    private static IEnumerable<string> Faults(EndpointReport report) =>
        report.Findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Code);

    private sealed class Row
    {
        public int Count { get; set; }

        public List<string> Examples { get; } = [];
    }
}
