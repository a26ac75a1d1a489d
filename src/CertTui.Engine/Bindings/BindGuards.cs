using System.Net;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.Verification;

namespace CertTui.Engine.Bindings;

/// <summary>What must be true before a certificate is bound.</summary>
internal static class BindGuards
{
    /// <summary>The certificate is there, in date, with its key and a good chain, and covers the host.</summary>
    public static void RequireUsable(Machine machine, string fingerprint, string host)
    {
        KeyProof.Check(machine, fingerprint);
        var certificate = machine.Stores.Find(StoreName.Personal, fingerprint)!.Certificate;
        if (StoreChain.For(machine, certificate).Fault is { } fault)
            throw new Refusal(fault);
        if (host.Length > 0 && NameMatch.Mismatch(certificate, [host]) is { } mismatch)
            throw new Refusal(mismatch);
    }

    public static Site RequireSite(Machine machine, BindOrder order)
    {
        if (order.Port is < 1 or > 65535)
            throw new Refusal("port-range", ("port", $"{order.Port}"));
        if (order.Address != "*" && !IPAddress.TryParse(order.Address, out _))
            throw new Refusal("address-invalid", ("address", order.Address));
        if (order.Sni && order.Host.Length == 0)
            throw new Refusal("sni-without-host", ("port", $"{order.Port}"));
        var site = machine.Sites.List().FirstOrDefault(site => string.Equals(site.Name, order.Site, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal("site-not-found", ("site", order.Site));
        return site.Running ? site : throw new Refusal("site-stopped", ("site", site.Name));
    }

    public static void RequireFree(Machine machine, Site site, Binding wanted)
    {
        var taken = machine.Sites.List().SelectMany(other => other.Bindings).FirstOrDefault(IsTaken);
        if (taken is not null)
            throw new Refusal("binding-taken", BindingDetails.Where(taken));

        // On one port a server speaks either http or https.
        bool IsTaken(Binding binding) => binding.Protocol == wanted.Protocol
            ? binding.Site != site.Name && binding.SameEndpoint(wanted)
            : binding.Address == wanted.Address && binding.Port == wanted.Port;
    }

    /// <summary>What a person should know about the neighbours of the new binding.</summary>
    public static IEnumerable<Problem> Notes(ISites server, Binding wanted)
    {
        var (sites, together) = (server.List(), server.Together(wanted));
        var advice = SniAdvice.For(sites, wanted.Host, wanted.Port);
        yield return advice.On == wanted.Sni || !server.ChoosesSni ? advice.Reason : advice.Reason with { Severity = Severity.Warning };
        var neighbours = sites.SelectMany(site => site.Bindings)
            .Where(binding => binding.Protocol == "https" && binding.Port == wanted.Port && !binding.SameEndpoint(wanted) && !together.Contains(binding));
        foreach (var neighbour in neighbours)
        {
            if (!neighbour.Sni && !wanted.Sni && neighbour.Address == wanted.Address)
                yield return Problem.Warning("shared-endpoint", BindingDetails.Where(neighbour));
            if (!neighbour.Sni && wanted.Sni && neighbour.Address != "*" && (server.ChoosesSni || wanted.Address == "*"))
                yield return Problem.Warning("ip-binding-wins", BindingDetails.Where(neighbour));
        }
    }
}
