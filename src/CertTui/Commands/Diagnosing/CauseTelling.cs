using CertTui.Commands.Inspecting;
using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.OldCertificates;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Networks;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Opening;

namespace CertTui.Commands.Diagnosing;

/// <summary><c>--expect</c> on the server itself: why clients are shown another certificate. It only looks.</summary>
internal sealed class CauseTelling(Output output, Texts texts)
{
    /// <summary>Only for a machine that was named: most endpoints are none of this computer's.</summary>
    public static bool Fits(Opened opened, IReadOnlyList<EndpointReport> reports) =>
        (opened.Options.Machine is not null || opened.Options.Servers.Count > 0)
        && reports.Any(report => report.Endpoint.StartTls is null && report.Findings.Any(finding => finding.Code is "unexpected-certificate" or "connection-refused" or "connection-timeout"));

    public void Tell(Machine machine, Endpoint endpoint, Certificate expected, DiagnoseOrder order)
    {
        var found = OldCertificate.Look(
            Seen(machine, endpoint, order), new OldCertificateOrder(endpoint.Host, endpoint.Port, expected, order.HostedOutside));
        var rows = new AlignedRows(texts);
        rows.Add(found.Evidence.Select(line => new Row(line.Label, line.Value)));
        output.Line(texts["diagnose.cause"]);
        foreach (var line in rows.Lines("    "))
            output.Line(line);
        foreach (var finding in found.Findings)
            new ProblemLines(output, texts).Tell(finding, "  ");
        output.Object(
            "cause", ("endpoint", endpoint.ToString()), ("cause", found.Cause),
            ("evidence", found.Evidence.Select(line => new { line.Label, line.Value })),
            ("findings", found.Findings.Select(finding => FindingJson.Of(finding, texts))));
    }

    private static Machine Seen(Machine machine, Endpoint endpoint, DiagnoseOrder order) => order.Addresses.Count == 0 || machine.Network is not { } network
        ? machine
        : machine with { Network = new KnownAddresses(network, endpoint.Host, [.. order.Addresses.Select(EndpointReading.Address)]) };
}
