namespace CertTui.Engine.Endpoints;

/// <summary>One name, several addresses: visitors meet any of them, and they should not be able to tell which.</summary>
internal static class AddressDifferences
{
    /// <summary>Adds <c>addresses-differ</c> to every report whose certificates are not those of the first that answers.</summary>
    public static IReadOnlyList<EndpointReport> Mark(IReadOnlyList<EndpointReport> reports)
    {
        var first = reports.FirstOrDefault(report => report.Seen is not null);
        return first is null || reports.Count == 1 ? reports : [.. reports.Select(report => Marked(report, first))];
    }

    private static EndpointReport Marked(EndpointReport report, EndpointReport first)
    {
        if (report.Seen is null)
            return Unreachable(report);
        if (report.Seen.Sent.SequenceEqual(first.Seen!.Sent))
            return report;
        var difference = Problem.Warning(
            "addresses-differ", ("address", $"{report.Address?.Address}"), ("other", $"{first.Address?.Address}"));
        return report with { Findings = [.. report.Findings, difference] };
    }

    // A computer without IPv6 says nothing about the server.
    private static EndpointReport Unreachable(EndpointReport report) =>
        report.Findings is [{ Code: "connection-refused" } refused]
        && refused.Details.GetValueOrDefault("reason") is "NetworkUnreachable" or "AddressFamilyNotSupported"
            ? report with { Findings = [Problem.Info("address-not-reachable", ("address", $"{report.Address?.Address}"))] }
            : report;
}
