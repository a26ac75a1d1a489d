using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Machines.Roots;

/// <summary>The roots that this computer's operating system trusts.</summary>
public static class SystemRoots
{
    /// <summary>Of the machine and of the person; one that cannot be read is left out.</summary>
    public static IReadOnlyList<Certificate> Read() =>
        [.. Of(StoreLocation.LocalMachine).Concat(Of(StoreLocation.CurrentUser)).Distinct()];

    private static IEnumerable<Certificate> Of(StoreLocation location)
    {
        using var store = new X509Store(StoreName.Root, location);
        store.Open(OpenFlags.ReadOnly);
        foreach (var root in store.Certificates)
        {
            using (root)
            {
                if (Certificate.TryOpen(root.RawData) is { } readable)
                    yield return readable;
            }
        }
    }
}
