using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>One rung of the way from the store to the internet: what was seen there, and the cause where it ends there.</summary>
/// <param name="Evidence">What was seen.</param>
/// <param name="Findings">The cause first; none where the next rung has to be looked at.</param>
/// <param name="Changes">What would mend it; none where nothing here can.</param>
internal sealed record Stage(IReadOnlyList<Evidence> Evidence, IReadOnlyList<Problem> Findings, IReadOnlyList<Change> Changes)
{
    public static readonly Stage Passed = new([], [], []);
}

/// <summary>What all rungs look at.</summary>
internal sealed record Situation(Machine Machine, OldCertificateOrder Order)
{
    public Certificate New => Order.New;

    /// <summary>Every https binding, of sites that stand still too: their records still answer.</summary>
    public IEnumerable<Binding> Bindings => Machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https");

    /// <summary>Those that answer to the public name at the port in question.</summary>
    public IReadOnlyList<Binding> Asked =>
    [
        .. Bindings.Where(binding => binding.Port == Order.Port && string.Equals(binding.Host, Order.Host, StringComparison.OrdinalIgnoreCase))
            .DefaultIfEmpty(Bindings.FirstOrDefault(binding => binding.Port == Order.Port && IsWildcardFor(binding.Host)))
            .OfType<Binding>(),
    ];

    public WebServer? ServerOf(Binding binding) => Machine.WebServers?.List().FirstOrDefault(server => server.FileSites.Contains(binding.Site));

    public (string, string)[] About => [("host", Order.Host), ("subject", New.CommonName), ("fingerprint", New.Fingerprint)];

    private bool IsWildcardFor(string pattern)
    {
        var dot = Order.Host.IndexOf('.');
        return pattern.StartsWith("*.", StringComparison.Ordinal) && dot > 0
            && string.Equals(pattern[1..], Order.Host[dot..], StringComparison.OrdinalIgnoreCase);
    }
}
