using System.Net;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>Who answers for a name on this machine, and where a handshake with it begins.</summary>
internal static class SitesBinding
{
    /// <summary>Null where the name is not served from here.</summary>
    public static Binding? Of(Machine machine, string host, int port) => machine.Sites.List()
        .Where(site => site.Running).SelectMany(site => site.Bindings)
        .Where(binding => binding.Protocol == "https" && binding.Port == port)
        .Where(binding => binding.Host.Length == 0 || string.Equals(binding.Host, host, StringComparison.OrdinalIgnoreCase))
        .OrderBy(binding => binding.Host.Length == 0)
        .FirstOrDefault();

    /// <exception cref="Refusal"><c>name-not-found</c> where the name leads nowhere.</exception>
    public static IPEndPoint Reach(Machine machine, Binding? binding, ServedChainOrder order)
    {
        if (binding is not null)
            return machine.Sites.Reach(binding);
        // A site elsewhere: as the resolver of this computer says. The practice machine does not leave itself.
        var found = machine.Id == "practice" ? [] : new SystemPlace().Find(order.Host, order.Port, CancellationToken.None).GetAwaiter().GetResult();
        return found.Count > 0 ? found[0] : throw new Refusal("name-not-found", ("name", order.Host));
    }
}
