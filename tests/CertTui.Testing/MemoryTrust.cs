using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>The roots of an operating system, in memory.</summary>
public sealed class MemoryTrust : ISystemTrust
{
    public List<Certificate> Roots { get; } = [];

    public string Command => "/usr/sbin/update-ca-certificates";

    public bool Holds(Certificate root) => Roots.Contains(root);

    public void Add(Certificate root) => Roots.Add(root);

    public void Remove(Certificate root) => Roots.Remove(root);

    public string PathOf(Certificate root) => $"/usr/local/share/ca-certificates/certtui-{root.Fingerprint[..16].ToLowerInvariant()}.crt";
}
