using System.Runtime.Versioning;
using System.Security.Cryptography;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>What a certificate must say so that Windows finds its key.</summary>
[SupportedOSPlatform("windows")]
internal static class KeyHomes
{
    /// <summary>Where the key is; a key that is nowhere gets the home that it would have, so that a restored one is found.</summary>
    public static KeyProvider Find(string keyId)
    {
        using var csp = CspKeys.Open(keyId);
        if (csp is not null)
            return Channel(keyId, csp.CspKeyContainerInfo.KeyNumber);
        using var cng = CngKeys.Open(keyId);
        return cng is null ? Channel(keyId, KeyNumber.Exchange) : new KeyProvider(keyId, CngKeys.ProviderName, 0, 0);
    }

    private static KeyProvider Channel(string keyId, KeyNumber number) => new(keyId, Providers.Channel, Providers.ChannelType, (uint)number);
}
