using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Responses;

/// <summary>What a person should know about a delivery before installing it.</summary>
internal static class DeliveryChecks
{
    public static IEnumerable<Problem> Judge(Delivery delivery, IReadOnlyList<SourcedCertificate> servers, DeliveryWish wish) =>
    [
        .. ServerCount(delivery, servers, wish),
        .. delivery.Server is null ? [] : ServerChecks.Judge(delivery.Server.Certificate, wish),
        .. Missing(delivery),
        .. Dates(delivery, wish.At),
        .. Authorities(delivery).Select(found => KnownCertificates.Warn(found.Certificate)).OfType<Problem>(),
        .. Namesakes(delivery).Select(found => Problem.Error("same-name-other-key", Details(found))),
        .. Unrelated(delivery, servers).Select(found => Problem.Warning("unrelated-certificate", Details(found))),
    ];

    private static IEnumerable<Problem> ServerCount(Delivery delivery, IReadOnlyList<SourcedCertificate> servers, DeliveryWish wish)
    {
        if (delivery.Server is null)
            yield return Problem.Error("no-server-certificate");
        // One that fits a key here is the one that was meant.
        var fits = servers.Count(found => wish.Spkis is null || wish.Spkis.Contains(found.Certificate.SpkiSha256));
        if (servers.Count > 1)
            yield return fits == 1
                ? Problem.Info("several-server-certificates", ("count", $"{servers.Count}"), ("chosen", delivery.Server!.Source))
                : Problem.Error("several-server-certificates", ("count", $"{servers.Count}"), ("chosen", delivery.Server!.Source));
    }

    private static IEnumerable<Problem> Missing(Delivery delivery)
    {
        if (delivery.Server is null || delivery.Root is not null)
            yield break;
        var top = Top(delivery)!;
        var hasOtherRoot = delivery.Unrelated.Any(found => found.Certificate.IsSelfSigned);
        // A root that the path does not reach, or a server certificate alone: what lacks is in between.
        var lacksIntermediate = top == delivery.Server || hasOtherRoot;
        yield return lacksIntermediate
            ? Problem.Error("missing-intermediate", ("subject", top.Certificate.CommonName), ("issuer", top.Certificate.Issuer))
            : Problem.Warning("missing-root", ("subject", top.Certificate.CommonName), ("issuer", top.Certificate.Issuer));
    }

    // Where the path breaks off: an authority that has the common name of the one that lacks, and is not it.
    private static IEnumerable<SourcedCertificate> Namesakes(Delivery delivery)
    {
        if (delivery.Root is not null || Top(delivery) is not { } top)
            return [];
        var issuer = DistinguishedName.Read(top.Certificate.Fields.IssuerDer).Shortest;
        return delivery.Unrelated.Where(found => found.Certificate.IsAuthority && found.Certificate.CommonName == issuer);
    }

    // Without a server certificate nothing can be called unrelated to it.
    private static IEnumerable<SourcedCertificate> Unrelated(Delivery delivery, IReadOnlyList<SourcedCertificate> servers) =>
        delivery.Server is null ? [] : delivery.Unrelated.Except(servers).Except(Namesakes(delivery));

    private static SourcedCertificate? Top(Delivery delivery) => delivery.Intermediates.LastOrDefault() ?? delivery.Server;

    private static IEnumerable<Problem> Dates(Delivery delivery, DateTimeOffset at)
    {
        foreach (var found in Path(delivery))
        {
            if (at > found.Certificate.NotAfter)
                yield return Dated("expired", found, found.Certificate.NotAfter);
            else if (at < found.Certificate.NotBefore)
                yield return Dated("not-yet-valid", found, found.Certificate.NotBefore);
        }
    }

    private static IEnumerable<SourcedCertificate> Path(Delivery delivery) =>
        new[] { delivery.Server }.Concat(delivery.Intermediates).Append(delivery.Root).OfType<SourcedCertificate>();

    private static IEnumerable<SourcedCertificate> Authorities(Delivery delivery) =>
        Path(delivery).Concat(delivery.Unrelated).Where(found => found.Certificate.IsAuthority);

    private static (string, string)[] Details(SourcedCertificate found) =>
        [("subject", found.Certificate.CommonName), ("fingerprint", found.Certificate.Fingerprint), ("source", found.Source)];

    private static Problem Dated(string code, SourcedCertificate found, DateTimeOffset date) =>
        Problem.Error(
            code, ("subject", found.Certificate.CommonName), ("at", date.ToString("yyyy-MM-dd HH:mm:ss'Z'")), ("source", found.Source));
}
