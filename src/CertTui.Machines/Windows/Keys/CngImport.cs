using System.Runtime.Versioning;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Keys;

/// <summary>A PKCS#8 key into CNG under a name of one's choice, which .NET cannot: its imports are nameless and end with the process.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class CngImport
{
    private const string Pkcs8Blob = "PKCS8_PRIVATEKEY";      // NCRYPT_PKCS8_PRIVATE_KEY_BLOB
    private const string ExportPolicy = "Export Policy";      // NCRYPT_EXPORT_POLICY_PROPERTY
    private const uint AllowExportAlsoPlain = 0x3;            // NCRYPT_ALLOW_EXPORT_FLAG | NCRYPT_ALLOW_PLAINTEXT_EXPORT_FLAG

    /// <summary><see cref="Refusal"/> <c>unsupported</c> where CNG does not take it.</summary>
    public static void Import(string name, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        Require(NCrypt.NCryptOpenStorageProvider(out var provider, CngKeys.ProviderName, 0));
        try
        {
            Import(provider, name, pkcs8, exportable ? AllowExportAlsoPlain : 0);
        }
        finally
        {
            _ = NCrypt.NCryptFreeObject(provider);
        }
    }

    private static void Import(nint provider, string name, ReadOnlySpan<byte> pkcs8, uint policy)
    {
        fixed (byte* key = pkcs8)
        fixed (char* characters = name)
        {
            var named = new NCrypt.Buffer { Length = (uint)(name.Length + 1) * sizeof(char), Kind = NCrypt.KeyNameBuffer, Data = characters };
            var parameters = new NCrypt.BufferList { Count = 1, Buffers = &named };
            const uint flags = NCrypt.MachineKey | NCrypt.Silent | NCrypt.DoNotFinalize;
            Require(NCrypt.NCryptImportKey(provider, 0, Pkcs8Blob, &parameters, out var handle, key, (uint)pkcs8.Length, flags));
            try
            {
                Require(NCrypt.NCryptSetProperty(handle, ExportPolicy, &policy, sizeof(uint), NCrypt.Persist));
                Require(NCrypt.NCryptFinalizeKey(handle, NCrypt.Silent));
            }
            finally
            {
                _ = NCrypt.NCryptFreeObject(handle);
            }
        }
    }

    private static void Require(int result)
    {
        if (result != 0)
            throw new Refusal("unsupported", ("what", "ECDSA"), ("reason", $"{new CryptographicException(result).Message} (0x{result:X8})"));
    }
}
