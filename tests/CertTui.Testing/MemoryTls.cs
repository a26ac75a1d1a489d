using System.Net.Security;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Testing;

/// <summary>
/// Which certificates a server of <see cref="MemorySites"/> presents: the binding with the asked host name first, else one without
/// SNI.
/// </summary>
internal static class MemoryTls
{
    public static SslStreamCertificateContext? Pick(
        Machine machine,
        (string Address, int Port) endpoint,
        string? name,
        Func<Binding, Binding> serves,
        Func<StoreChain, IReadOnlyList<Certificate>> sends)
    {
        var bindings = machine.Sites.List().SelectMany(site => site.Bindings)
            .Where(binding => binding.Protocol == "https" && (binding.Address, binding.Port) == endpoint).ToList();
        var binding = bindings.Find(each => string.Equals(each.Host, name, StringComparison.OrdinalIgnoreCase))
            ?? bindings.FindLast(each => !each.Sni);
        var fingerprint = binding is null ? null : serves(binding).Fingerprint;
        return Present(machine, fingerprint, sends);
    }

    /// <summary>Null where the certificate is not installed.</summary>
    public static SslStreamCertificateContext? Present(
        Machine machine, string? fingerprint, Func<StoreChain, IReadOnlyList<Certificate>> sends)
    {
        var stored = machine.Stores.List(StoreName.Personal).FirstOrDefault(each => each.Certificate.Fingerprint == fingerprint);
        if (stored is null)
            return null;
        var leaf = TestKeys.Together(new TestLeaf(stored.Certificate, machine.Keys.Open(stored.KeyId!)!));
        var sent = sends(StoreChain.For(machine, stored.Certificate));
        return SslStreamCertificateContext.Create(leaf, [.. sent.Skip(1).Select(certificate => certificate.ToX509())], offline: true);
    }
}
