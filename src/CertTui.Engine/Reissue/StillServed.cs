using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Reissue;

/// <summary>
/// Whether the certificate that a re-issue revokes is in use: clients that check revocation refuse it from the moment at which
/// the new one exists.
/// </summary>
public static class StillServed
{
    /// <returns>A warning for each https binding: <c>reissue-served</c> where it is this very certificate; <c>reissue-older-served</c>
    /// where it is another for the same names, because the CA does not say which one counts as the previous.</returns>
    public static IReadOnlyList<Problem> Look(Machine machine, Certificate previous) =>
    [
        .. machine.Sites.List().Where(site => site.Running).SelectMany(site => site.Bindings)
            .Where(binding => binding.Protocol == "https")
            .Select(binding => Judge(binding, Leaf(machine, binding), previous)).OfType<Problem>(),
    ];

    private static Problem? Judge(Binding binding, Certificate? served, Certificate previous)
    {
        if (served is null || !served.DnsNames.Intersect(previous.DnsNames, StringComparer.OrdinalIgnoreCase).Any())
            return null;
        return Problem.Warning(
            served.Equals(previous) ? "reissue-served" : "reissue-older-served",
            [.. served.About(), ("serial", served.SerialNumber), ("site", binding.Site), ("host", binding.Host), ("port", $"{binding.Port}")]);
    }

    // What does not answer serves nothing.
    private static Certificate? Leaf(Machine machine, Binding binding)
    {
        try
        {
            return BindingProof.Reach(machine, binding).Sent.FirstOrDefault();
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
