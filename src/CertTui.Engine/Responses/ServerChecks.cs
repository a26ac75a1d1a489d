using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>The server certificate against the order and the rules in force.</summary>
internal static class ServerChecks
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string AnyPurpose = "2.5.29.37.0";

    // Policy OIDs of the CA/Browser Forum.
    private const string OrganizationValidated = "2.23.140.1.2.2";
    private const string ExtendedValidation = "2.23.140.1.1";

    // Most days for certificates issued from that day on, newest first (Baseline Requirements section 6.3.2).
    private static readonly (DateTimeOffset From, int Days)[] LongestValidity =
    [
        (new(2029, 3, 15, 0, 0, 0, TimeSpan.Zero), 47),
        (new(2027, 3, 15, 0, 0, 0, TimeSpan.Zero), 100),
        (new(2026, 3, 15, 0, 0, 0, TimeSpan.Zero), 200),
        (DateTimeOffset.MinValue, 398),
    ];

    public static IEnumerable<Problem> Judge(Certificate server, DeliveryWish wish)
    {
        if (wish.Spkis is not null && !wish.Spkis.Contains(server.SpkiSha256))
            yield return Problem.Error("key-not-found", ("subject", server.CommonName), ("spki", server.SpkiSha256));
        if (server.DnsNames.Count == 0)
            yield return Problem.Error("no-san", ("subject", server.CommonName));
        else if (wish.Names.Where(name => !server.DnsNames.Any(san => DnsMatch.Covers(san, name))).ToList() is { Count: > 0 } uncovered)
            yield return Problem.Error(
                "hostname-mismatch", ("names", string.Join(' ', server.DnsNames)), ("wanted", string.Join(' ', uncovered)));
        if (server.ExtendedKeyUsage is { } usage && !usage.Contains(ServerAuthentication) && !usage.Contains(AnyPurpose))
            yield return Problem.Error("not-for-servers", ("subject", server.CommonName));
        if (server.IsSelfSigned)
            yield return Problem.Warning("self-signed", ("subject", server.CommonName));
        var limit = LongestValidity.First(rule => server.NotBefore >= rule.From).Days;
        if (ValidityDays(server) > limit)
            yield return Problem.Warning("validity-too-long", ("days", $"{ValidityDays(server)}"), ("limit", $"{limit}"));
        if (wish.Product is not null && ProductOf(server) is { } product && product != wish.Product)
            yield return Problem.Error("product-mismatch", ("wanted", wish.Product), ("found", product));
    }

    // The end is inclusive, and a part of a day counts as a day.
    private static int ValidityDays(Certificate server) =>
        (int)Math.Ceiling((server.NotAfter - server.NotBefore + TimeSpan.FromSeconds(1)).TotalDays);

    private static string? ProductOf(Certificate server) =>
        server.Policies.Contains(ExtendedValidation) ? "ev" : server.Policies.Contains(OrganizationValidated) ? "ov" : null;
}
