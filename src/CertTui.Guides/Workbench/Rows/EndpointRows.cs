using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Endpoints.Wire;
using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Workbench.Rows;

/// <summary>What a server speaks and sends, in the order sent, and which clients accept it, as rows.</summary>
public static class EndpointRows
{
    private const int MostCertificates = 20;
    private const int MostNames = 10;

    public static IEnumerable<Row> Of(EndpointReport report, Texts texts)
    {
        if (report.Seen is not { } seen)
            yield break;
        yield return new Row("protocols", string.Join(", ", seen.Offer.Versions.Select(version => version.Name())));
        if (seen.Offer.Chosen is { } suite)
            yield return new Row("suite", $"{suite}");
        foreach (var row in seen.Sent.Take(MostCertificates).SelectMany(Sent))
            yield return row;
        if (seen.Sent.Count > MostCertificates)
            yield return new Row("sentCertificate", texts.Say("inspect.more", ("count", $"{seen.Sent.Count - MostCertificates}")));
        foreach (var row in Clients(report))
            yield return row;
    }

    private static IEnumerable<Row> Sent(Certificate certificate, int index)
    {
        yield return new Row("sentCertificate", $"{index + 1}: {certificate.Subject}");
        if (index == 0)
            yield return new Row("names", Names(certificate));
        yield return new Row("issuer", certificate.Issuer);
        yield return new Row("notAfter", InspectedRows.Moment(certificate.NotAfter));
        yield return new Row("key", certificate.KeyDescription);
        yield return new Row("fingerprint", certificate.Fingerprint);
    }

    // Of clients whose other roots are not known here nothing is said.
    private static IEnumerable<Row> Clients(EndpointReport report)
    {
        if (report.Clients.All(verdict => verdict.Path is null))
            yield break;
        foreach (var group in report.Clients.GroupBy(verdict => verdict.IsGood).OrderByDescending(group => group.Key))
            yield return new Row(group.Key ? "clientsGood" : "clientsBad", string.Join(", ", group.Select(verdict => verdict.Client.Name)));
    }

    private static string Names(Certificate certificate) =>
        string.Join(", ", certificate.DnsNames.Take(MostNames)) + (certificate.DnsNames.Count > MostNames ? $", ... ({certificate.DnsNames.Count})" : "");
}
