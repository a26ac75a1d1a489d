using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Endpoints.Wire;
using CertTui.Guides.Words;

namespace CertTui.Commands.Diagnosing;

/// <summary>The objects of <c>diagnose --json</c>, one for each address; their field names are stable.</summary>
internal sealed class ReportJson(Output output, Texts texts)
{
    private const int MostNames = 200;

    public void Tell(EndpointReport report)
    {
        if (output.IsJson)
            output.Object("endpoint", [.. Fields(report)]);
    }

    private IEnumerable<(string, object?)> Fields(EndpointReport report) =>
    [
        ("endpoint", report.Endpoint.ToString()),
        ("host", report.Endpoint.Host),
        ("port", report.Endpoint.Port),
        ("address", report.Address?.Address.ToString()),
        ("starttls", report.Endpoint.StartTls?.Id),
        ("protocols", report.Seen?.Offer.Versions.Select(version => version.Name()) ?? []),
        ("cipher", report.Seen?.Offer.Chosen?.ToString()),
        ("forwardSecrecy", report.Seen?.Offer.HasForwardSecrecy),
        ("weakCiphers", report.Seen?.Offer.Weak.OrderBy(weak => weak.Key).Select(weak => weak.Value.ToString()) ?? []),
        ("sent", report.Seen?.Sent.Select(CertificateOf) ?? []),
        ("path", report.Chain?.Reached.Certificates.Select(certificate => certificate.Subject) ?? []),
        ("clients", report.Clients.Where(_ => report.Clients.Any(any => any.Path is not null)).ToDictionary(verdict => verdict.Client.Id, verdict => verdict.IsGood)),
        ("findings", report.Findings.Select(finding => FindingJson.Of(finding, texts))),
    ];

    private static object CertificateOf(Certificate certificate) => new
    {
        certificate.Subject,
        certificate.Issuer,
        Serial = certificate.SerialNumber,
        certificate.NotBefore,
        certificate.NotAfter,
        Names = certificate.DnsNames.Take(MostNames),
        Key = certificate.KeyDescription,
        certificate.Fingerprint,
        PublicKey = certificate.SpkiSha256,
    };
}
