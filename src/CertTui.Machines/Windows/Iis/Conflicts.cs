using System.Net;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>What IIS Manager does not show, and what makes a site answer with another certificate than its binding has.</summary>
internal static class Conflicts
{
    public static IEnumerable<Problem> With(Binding wanted, IReadOnlyList<IisSite> sites, IReadOnlyList<SslRecord> records)
    {
        if (wanted.Protocol != "https")
            yield break;
        var bindings = sites.SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https").ToList();
        var used = sites.SelectMany(site => site.Bindings.Select(binding => binding.Read(site.Name, _ => null)))
            .Where(binding => binding is { Protocol: "https", Sni: false }).Select(binding => SslEndpoint.Of(binding!)).ToHashSet();
        foreach (var stray in records.Where(record => IsStray(record, wanted, used)))
            yield return Problem.Warning("iis-stray-record", ("endpoint", stray.Endpoint.ToString()), ("thumbprint", stray.Thumbprint), ("host", wanted.Host));
        foreach (var central in bindings.Where(binding => (binding.Flags & IisBinding.CentralStoreFlag) != 0 && binding.Information == IisBinding.InformationOf(wanted)))
            yield return Problem.Warning("iis-central-store", ("endpoint", central.Information));
    }

    // http.sys looks for an address first: a record that no binding needs any more still beats every host name on its port.
    private static bool IsStray(SslRecord record, Binding wanted, HashSet<SslEndpoint> used) =>
        wanted.Sni && record.Endpoint.Host is null && record.Endpoint.Port == wanted.Port && !used.Contains(record.Endpoint)
        && (wanted.Address == "*" || record.Endpoint.Address.Equals(IPAddress.Any) || record.Endpoint.Address.ToString() == wanted.Address);
}
