using System.Runtime.Versioning;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Keys;

/// <summary>Keys in CNG: the only home of ECDSA, and where other programs may have put RSA keys.</summary>
[SupportedOSPlatform("windows")]
internal static class CngKeys
{
    public const string ProviderName = "Microsoft Software Key Storage Provider";

    public static void Create(string name, KeyChoice choice, bool exportable)
    {
        var parameters = new CngKeyCreationParameters
        {
            Provider = CngProvider.MicrosoftSoftwareKeyStorageProvider,
            KeyCreationOptions = CngKeyCreationOptions.MachineKey,
            ExportPolicy = exportable ? CngExportPolicies.AllowExport | CngExportPolicies.AllowPlaintextExport : CngExportPolicies.None,
        };
        try
        {
            CngKey.Create(choice == KeyChoice.P384 ? CngAlgorithm.ECDsaP384 : CngAlgorithm.ECDsaP256, name, parameters).Dispose();
        }
        catch (CryptographicException exception)
        {
            throw new Refusal("unsupported", ("what", choice.ToString()), ("reason", $"{exception.Message} (0x{exception.HResult:X8})"));
        }
    }

    /// <summary>RSA or ECDSA; null where there is no such key, or no CNG.</summary>
    public static AsymmetricAlgorithm? Open(string name)
    {
        if (TryOpen(name) is not { } key)
            return null;
        using (key)
        {
            return Readable(key.AlgorithmGroup switch
            {
                { } group when group == CngAlgorithmGroup.Rsa => new RSACng(key),
                // A key that came in from elsewhere says "ECDH": it can do both.
                { } group when group == CngAlgorithmGroup.ECDsa || group == CngAlgorithmGroup.ECDiffieHellman => new ECDsaCng(key),
                _ => null,
            });
        }
    }

    // Other programs keep keys there that are no more than a secret of their own: a search passes over them.
    private static AsymmetricAlgorithm? Readable(AsymmetricAlgorithm? key)
    {
        try
        {
            _ = key?.ExportSubjectPublicKeyInfo();
            return key;
        }
        catch (Exception exception) when (exception is CryptographicException or NotSupportedException)
        {
            key?.Dispose();
            return null;
        }
    }

    public static bool IsExportable(string name)
    {
        using var key = TryOpen(name);
        return key is not null && (key.ExportPolicy & (CngExportPolicies.AllowExport | CngExportPolicies.AllowPlaintextExport)) != 0;
    }

    public static void Delete(string name) => TryOpen(name)?.Delete();

    private static CngKey? TryOpen(string name)
    {
        try
        {
            return CngKey.Open(name, CngProvider.MicrosoftSoftwareKeyStorageProvider, CngKeyOpenOptions.MachineKey);
        }
        catch (CryptographicException)
        {
            // The same code stands for "no such key" in some versions and for any failure in others.
            return null;
        }
    }
}
