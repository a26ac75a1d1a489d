using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Stores;

/// <summary>
/// The parts of a store that the domain fills: group policy, and Active Directory (enterprise). What lies there shows in the store of the
/// machine as if it were its own (win32: system store locations).
/// </summary>
[SupportedOSPlatform("windows")]
internal static class PolicyCopies
{
    private static readonly uint[] Locations = [Crypt32.LocalMachineGroupPolicy, Crypt32.LocalMachineEnterprise];

    public static bool Has(string store, X509Certificate2 certificate) =>
        Locations.Any(location => In(location, store).Any(found => found.AsSpan().SequenceEqual(certificate.RawDataMemory.Span)));

    // Where there is no policy there is no such store.
    private static List<byte[]> In(uint location, string name)
    {
        var handle = Crypt32.CertOpenStore(Crypt32.SystemStoreProvider, 0, 0, location | Crypt32.OpenOnlyToRead, name);
        if (handle == 0)
            return [];
        try
        {
            // It takes a reference of its own.
            using var store = new X509Store(handle);
            var found = new List<byte[]>();
            foreach (var certificate in store.Certificates)
            {
                using (certificate)
                    found.Add(certificate.RawData);
            }
            return found;
        }
        finally
        {
            _ = Crypt32.CertCloseStore(handle, 0);
        }
    }
}
