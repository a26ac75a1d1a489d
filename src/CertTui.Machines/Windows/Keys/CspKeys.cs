using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>RSA keys in a provider of CAPI, one container each.</summary>
[SupportedOSPlatform("windows")]
internal static class CspKeys
{
    public static void Create(string container, int bits, bool exportable)
    {
        using var key = new RSACryptoServiceProvider(bits, Providers.New(container, exportable)) { PersistKeyInCsp = true };
        _ = key.ExportParameters(includePrivateParameters: false);
    }

    /// <summary>Whole or not at all.</summary>
    public static void Import(string container, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        using var key = new RSACryptoServiceProvider(SmallestThatIsMade, Providers.New(container, exportable)) { PersistKeyInCsp = false };
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        key.PersistKeyInCsp = true;
    }

    /// <summary>Null where there is no such container, none with an RSA key, or none that this account may open.</summary>
    public static RSACryptoServiceProvider? Open(string container) => Open(container, KeyNumber.Exchange) ?? Open(container, KeyNumber.Signature);

    /// <summary>Nothing happens where there is no such container.</summary>
    public static void Delete(string container)
    {
        var done = Advapi32.CryptAcquireContext(
            out _, container, Providers.Channel, Providers.ChannelType, Advapi32.DeleteKeySet | Advapi32.MachineKeySet | Advapi32.Silent);
        var result = Marshal.GetHRForLastWin32Error();
        if (!done && result != NativeErrors.BadKeySet)
            throw NativeErrors.Refuse(container, result);
    }

    // A container comes into being with a key of its own, which the imported one replaces.
    private const int SmallestThatIsMade = 1024;

    private static RSACryptoServiceProvider? Open(string container, KeyNumber number)
    {
        try
        {
            return new RSACryptoServiceProvider(Providers.Existing(container, number)) { PersistKeyInCsp = true };
        }
        catch (CryptographicException)
        {
            // There is none of this kind; or it belongs to a service of Windows that lets nobody else in. A search goes on with the next.
            return null;
        }
    }
}
