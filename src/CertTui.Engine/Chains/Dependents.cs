using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Installed certificates that would lose their last good path.</summary>
internal static class Dependents
{
    /// <returns>A warning <c>still-needed</c> for each.</returns>
    public static IEnumerable<Problem> Losing(Machine machine, IReadOnlyCollection<string> fingerprints) =>
        machine.Stores.Certificates(StoreName.Personal)
            .Where(certificate => StoreChain.For(machine, certificate).Best is not null)
            .Where(certificate => StoreChain.For(machine, certificate, [], fingerprints).Best is null)
            .Select(certificate => Problem.Warning("still-needed", [.. certificate.About(), ("removed", string.Join(' ', fingerprints))]));
}
