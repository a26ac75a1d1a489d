using CertTui.Commands.Inspecting;
using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Endpoints.Wire;
using CertTui.Guides.Words;

namespace CertTui.Commands.Diagnosing;

/// <summary>One address of an endpoint for people: what it is, what it sends in the order sent, then what is wrong.</summary>
internal sealed class ReportLines(Output output, Texts texts)
{
    private const int MostCertificates = 20;
    private const int MostNames = 10;

    public void Tell(EndpointReport report)
    {
        if (output.IsJson)
            return;
        output.Line(AlignedRows.Bounded(Heading(report)));
        foreach (var line in RowsOf(report).Lines("    "))
            output.Line(line);
        foreach (var finding in report.Findings)
            new ProblemLines(output, texts).Tell(finding, "  ");
        if (report.IsHealthy)
            output.Line("  " + texts["diagnose.healthy"]);
        output.Line();
    }

    private static string Heading(EndpointReport report) => report.Address is null ? $"{report.Endpoint}" : $"{report.Endpoint} ({report.Address})";

    private AlignedRows RowsOf(EndpointReport report)
    {
        var rows = new AlignedRows(texts);
        if (report.Seen is not { } seen)
            return rows;
        rows.Add("row.protocols", string.Join(", ", seen.Offer.Versions.Select(version => version.Name())));
        rows.Add("row.suite", seen.Offer.Chosen?.ToString());
        foreach (var (certificate, index) in seen.Sent.Take(MostCertificates).Select((each, index) => (each, index)))
            Add(rows, certificate, index);
        if (seen.Sent.Count > MostCertificates)
            rows.Add("row.sentCertificate", texts.Say("inspect.more", ("count", $"{seen.Sent.Count - MostCertificates}")));
        rows.Add("row.clientsGood", Clients(report, good: true));
        rows.Add("row.clientsBad", Clients(report, good: false));
        return rows;
    }

    private static void Add(AlignedRows rows, Certificate certificate, int index)
    {
        rows.Add("row.sentCertificate", $"{index + 1}: {certificate.Subject}");
        if (index == 0)
            rows.Add("row.names", string.Join(", ", certificate.DnsNames.Take(MostNames)) + (certificate.DnsNames.Count > MostNames ? $", ... ({certificate.DnsNames.Count})" : ""));
        rows.Add("row.issuer", certificate.Issuer);
        rows.Add("row.notAfter", $"{certificate.NotAfter.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        rows.Add("row.key", certificate.KeyDescription);
        rows.Add("row.fingerprint", certificate.Fingerprint);
    }

    // Of clients whose other roots are not known here nothing is said.
    private static string Clients(EndpointReport report, bool good) => report.Clients.Any(verdict => verdict.Path is not null)
        ? string.Join(", ", report.Clients.Where(verdict => verdict.IsGood == good).Select(verdict => verdict.Client.Name))
        : "";
}
