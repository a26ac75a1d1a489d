using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;

namespace CertTui.Machines.Windows.Native;

/// <summary>Where the private key of a certificate is (CRYPT_KEY_PROV_INFO): without it a certificate in a store has no key.</summary>
/// <param name="Container">The key container's name.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="Type">The type of the CAPI provider; 0 for CNG.</param>
/// <param name="KeySpec">1 exchange, 2 signature; 0 for CNG.</param>
[SupportedOSPlatform("windows")]
internal sealed unsafe record KeyProvider(string Container, string Provider, uint Type, uint KeySpec)
{
    public static KeyProvider? Of(X509Certificate2 certificate)
    {
        uint length = 0;
        if (!Crypt32.CertGetCertificateContextProperty(certificate.Handle, CertificateProperty.KeyProviderInfo, null, ref length))
            return null;
        // Its pointers point into the same piece of memory, which therefore must not move.
        var value = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        fixed (byte* data = value)
        {
            var found = Crypt32.CertGetCertificateContextProperty(certificate.Handle, CertificateProperty.KeyProviderInfo, data, ref length);
            GC.KeepAlive(certificate);
            var info = (Crypt32.KeyProvInfo*)data;
            return found ? new KeyProvider(new string(info->Container), new string(info->Provider), info->ProviderType, info->KeySpec) : null;
        }
    }

    public void PutOn(X509Certificate2 certificate)
    {
        fixed (char* container = Container, provider = Provider)
        {
            var info = new Crypt32.KeyProvInfo
            {
                Container = container,
                Provider = provider,
                ProviderType = Type,
                Flags = Advapi32.MachineKeySet,
                KeySpec = KeySpec,
            };
            CertificateProperty.SetNative(certificate, CertificateProperty.KeyProviderInfo, &info);
        }
    }

    public static void TakeOff(X509Certificate2 certificate) => CertificateProperty.Set(certificate, CertificateProperty.KeyProviderInfo, null);
}
