using System.Net.Security;
using CertTui.Engine.Endpoints.Offers;
using CertTui.Engine.Endpoints.Wire;

namespace CertTui.Engine.Endpoints;

/// <summary>What is wrong with the versions and cipher suites that a server goes along with (RFC 9325 sections 3.1 and 4.1).</summary>
internal static class OfferFindings
{
    public static IEnumerable<Problem> Judge(Offer offer)
    {
        if (offer.Versions.Where(version => version < TlsVersion.Tls12).ToList() is { Count: > 0 } old)
            yield return Problem.Warning("old-protocol", ("versions", string.Join(", ", old.Select(version => version.Name()))));
        if (offer.Weak.Count > 0)
            yield return Weak(offer.Weak);
        if (!offer.HasForwardSecrecy)
            yield return Problem.Warning("no-forward-secrecy", ("suite", $"{offer.Chosen}"));
        if (offer.AsksForCertificate)
            yield return Problem.Warning("client-certificate-required");
    }

    // Without encryption or without a certificate there is no protection at all.
    private static Problem Weak(IReadOnlyDictionary<WeakClass, TlsCipherSuite> weak)
    {
        var suites = string.Join(", ", weak.OrderBy(each => each.Key).Select(each => each.Value.ToString()));
        return weak.Keys.Any(weakness => weakness <= WeakClass.Export)
            ? Problem.Error("weak-cipher", ("suites", suites))
            : Problem.Warning("weak-cipher", ("suites", suites));
    }
}
