using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Whether "require server name indication" should be on, and why.</summary>
/// <param name="On">What to propose.</param>
/// <param name="Reason"><c>sni-no-host</c>, <c>sni-shared-port</c> or <c>sni-alone</c>.</param>
public sealed record SniAdvice(bool On, Problem Reason)
{
    /// <param name="sites">All sites of the machine.</param>
    /// <param name="host">The host name of the new binding, or empty.</param>
    /// <param name="port">Its port.</param>
    public static SniAdvice For(IReadOnlyList<Site> sites, string host, int port)
    {
        if (host.Length == 0)
            return new SniAdvice(false, Problem.Info("sni-no-host", ("port", $"{port}")));
        var others = sites.SelectMany(site => site.Bindings)
            .Where(binding => binding.Protocol == "https" && binding.Port == port)
            .Where(binding => !string.Equals(binding.Host, host, StringComparison.OrdinalIgnoreCase))
            .Select(binding => binding.Site).Distinct().ToList();
        var sharing = string.Join(", ", others);
        return others.Count > 0
            ? new SniAdvice(true, Problem.Info("sni-shared-port", ("port", $"{port}"), ("host", host), ("sites", sharing)))
            : new SniAdvice(false, Problem.Info("sni-alone", ("port", $"{port}"), ("host", host)));
    }
}
