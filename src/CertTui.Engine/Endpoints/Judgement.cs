using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Endpoints.Clients;

namespace CertTui.Engine.Endpoints;

/// <summary>Judges what was seen at one address.</summary>
internal static class Judgement
{
    public static EndpointReport Of(Endpoint endpoint, Observation seen, DiagnosisOrder order)
    {
        var chain = seen.Sent.Count == 0 ? null : SentChain.Judge(seen.Sent, [], order.Anchors, order.Time, endpoint.Host);
        var clients = ClientProfiles.Judge(seen.Sent, order.Time);
        Problem?[] findings =
        [
            .. seen.Unreadable.Select(place => Damaged(endpoint, place)),
            .. chain?.Findings ?? [],
            Unexpected(seen.Sent, order.Expected),
            ClientProfiles.Differences(clients),
            .. OfferFindings.Judge(seen.Offer),
            WithoutName(seen),
        ];
        return new EndpointReport(
            endpoint, seen.Server, seen, chain, clients, [.. findings.OfType<Problem>().OrderByDescending(finding => finding.Severity)]);
    }

    private static Problem Damaged(Endpoint endpoint, int place) =>
        Problem.Error("malformed", ("what", $"CERTIFICATE {place}"), ("source", endpoint.ToString()), ("reason", "ASN.1"));

    private static Problem? Unexpected(IReadOnlyList<Certificate> sent, Certificate? expected)
    {
        if (expected is null || sent.Count == 0 || sent[0].Equals(expected))
            return null;
        return Problem.Error(
            "unexpected-certificate", [.. sent[0].About(), ("expected", expected.Fingerprint), ("expires", sent[0].NotAfter.Second())]);
    }

    // No fault: many servers hold several sites. Yet old clients and some monitors see this one.
    private static Problem? WithoutName(Observation seen)
    {
        if (seen.SentWithoutName is not { } other || seen.Sent.Count == 0 || other.FirstOrDefault()?.Equals(seen.Sent[0]) == true)
            return null;
        return other.Count == 0
            ? Problem.Info("refused-without-sni")
            : Problem.Info("other-without-sni", [.. other[0].About(), ("names", string.Join(' ', other[0].DnsNames.Take(5)))]);
    }
}
