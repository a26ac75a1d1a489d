using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;

namespace CertTui.Machines.Windows.Iis;

/// <summary>What IIS Manager does not show, and what makes a site answer with another certificate than its binding has.</summary>
internal static class Conflicts
{
    private static readonly Version WildcardHosts = new(10, 0);

    /// <summary>What the binding cannot be because of.</summary>
    /// <exception cref="Refusal"><c>iis-wildcard-unsupported</c>, <c>iis-central-store</c>, <c>iis-shared-record</c></exception>
    public static void Require(Binding wanted, IReadOnlyList<IisSite> sites, ICertificateStores stores, Version? iis)
    {
        if (wanted.Host.StartsWith("*.", StringComparison.Ordinal) && iis < WildcardHosts)
            throw new Refusal("iis-wildcard-unsupported", ("host", wanted.Host), ("version", iis.ToString()));
        if (wanted.Protocol != "https")
            return;
        var information = IisBinding.InformationOf(wanted);
        if (sites.SelectMany(site => site.Bindings).Any(binding => binding.UsesCentralStore && binding.Information == information))
            throw new Refusal("iis-central-store", ("endpoint", information));
        var certificate = stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == wanted.Fingerprint)?.Certificate;
        if (certificate is not null && Sharing(wanted, sites).FirstOrDefault(other => other.Host.Length > 0 && !NameMatch.Covers(certificate, other.Host)) is { } lost)
            throw new Refusal("iis-shared-record", ("endpoint", SslEndpoint.Of(wanted).ToString()), ("site", lost.Site), ("host", lost.Host));
    }

    public static IEnumerable<Problem> With(Binding wanted, IReadOnlyList<IisSite> sites, IReadOnlyList<SslRecord> records)
    {
        if (wanted.Protocol != "https")
            yield break;
        foreach (var stray in StrayRecords.Before(wanted, sites, records))
        {
            yield return Problem.Warning(
                stray.AppId == SslRecord.Iis ? "iis-stray-record" : "iis-foreign-record",
                ("endpoint", stray.Endpoint.ToString()), ("thumbprint", stray.Thumbprint), ("host", wanted.Host), ("app", stray.AppId.ToString("B")));
        }
    }

    /// <summary>The other bindings of the same record: without server name indication an address and port have one, with it a host name has.</summary>
    public static IEnumerable<Binding> Sharing(Binding wanted, IReadOnlyList<IisSite> sites) => wanted.Protocol != "https" ? [] :
        sites.SelectMany(site => site.Bindings.Where(binding => !binding.UsesCentralStore).Select(binding => binding.Read(site.Name, _ => null)))
            .OfType<Binding>()
            .Where(other => other.Protocol == "https" && SslEndpoint.Of(other) == SslEndpoint.Of(wanted))
            .Where(other => other.Site != wanted.Site || !other.SameEndpoint(wanted));
}
