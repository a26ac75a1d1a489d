using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace CertTui.Machines.Windows.Keys;

/// <summary>The providers in which keys of the machine live.</summary>
[SupportedOSPlatform("windows")]
internal static class Providers
{
    /// <summary>Where IIS and Exchange look for RSA keys: Exchange does not support CNG keys for OWA and ECP.</summary>
    public const string Channel = "Microsoft RSA SChannel Cryptographic Provider";
    public const int ChannelType = 12;

    // The same containers; under this type they sign with SHA-2, which type 12 cannot.
    private const string Aes = "Microsoft Enhanced RSA and AES Cryptographic Provider";
    private const int AesType = 24;

    public static CspParameters New(string container, bool exportable) => new(ChannelType, Channel, container)
    {
        KeyNumber = (int)KeyNumber.Exchange,
        Flags = CspProviderFlags.UseMachineKeyStore | (exportable ? CspProviderFlags.NoFlags : CspProviderFlags.UseNonExportableKey),
    };

    public static CspParameters Existing(string container, KeyNumber number) => new(AesType, Aes, container)
    {
        KeyNumber = (int)number,
        Flags = CspProviderFlags.UseMachineKeyStore | CspProviderFlags.UseExistingKey | CspProviderFlags.NoPrompt,
    };
}
