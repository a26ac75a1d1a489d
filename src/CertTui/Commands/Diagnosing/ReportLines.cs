using CertTui.Commands.Inspecting;
using CertTui.Engine.Endpoints;
using CertTui.Guides.Words;
using CertTui.Guides.Workbench.Rows;

namespace CertTui.Commands.Diagnosing;

/// <summary>One address of an endpoint for people: what it is, what it sends in the order sent, then what is wrong.</summary>
internal sealed class ReportLines(Output output, Texts texts)
{
    public void Tell(EndpointReport report)
    {
        if (output.IsJson)
            return;
        output.Line(AlignedRows.Bounded(Heading(report)));
        var rows = new AlignedRows(texts);
        rows.Add(EndpointRows.Of(report, texts));
        foreach (var line in rows.Lines("    "))
            output.Line(line);
        foreach (var finding in report.Findings)
            new ProblemLines(output, texts).Tell(finding, "  ");
        if (report.IsHealthy)
            output.Line("  " + texts["diagnose.healthy"]);
        output.Line();
    }

    private static string Heading(EndpointReport report) => report.Address is null ? $"{report.Endpoint}" : $"{report.Endpoint} ({report.Address})";
}
