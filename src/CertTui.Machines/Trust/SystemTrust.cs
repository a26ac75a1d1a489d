using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Trust;

/// <summary>
/// The roots of this computer: the machine's Root store of Windows, the system key chain of macOS, and on Linux the folder and the
/// file of OpenSSL (or what SSL_CERT_DIR and SSL_CERT_FILE name). Read only.
/// </summary>
public sealed class SystemTrust : ITrust
{
    public IReadOnlyList<Certificate> Roots()
    {
        try
        {
            using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return [.. store.Certificates.Select(Open).OfType<Certificate>().Distinct()];
        }
        catch (CryptographicException)
        {
            // No store of that kind here, or no right to read it: the caller says whom it trusts instead.
            return [];
        }
    }

    private static Certificate? Open(X509Certificate2 root)
    {
        using (root)
            return Certificate.TryOpen(root.RawDataMemory.Span);
    }
}
