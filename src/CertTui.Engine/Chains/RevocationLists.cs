using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>
/// The revocation lists of a machine. They lie in the intermediate store, where Windows keeps those that an administrator imports.
/// </summary>
internal static class RevocationLists
{
    public const StoreName Store = StoreName.Intermediate;

    /// <summary>What cannot be read is left out: a damaged list proves nothing.</summary>
    public static IEnumerable<RevocationList> In(Machine machine) =>
        new[] { Store, StoreName.Root }.SelectMany(machine.Stores.Crls).Select(crl => RevocationList.TryOpen(crl)).OfType<RevocationList>();
}
