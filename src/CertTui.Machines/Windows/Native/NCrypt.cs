using System.Runtime.InteropServices;

namespace CertTui.Machines.Windows.Native;

/// <summary>Which CNG keys there are (ncrypt.h).</summary>
internal static unsafe partial class NCrypt
{
    public const uint MachineKey = 0x20; // NCRYPT_MACHINE_KEY_FLAG
    public const uint Silent = 0x40;     // NCRYPT_SILENT_FLAG

    /// <summary>NCryptKeyName.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct KeyName
    {
        public char* Name;
        public char* Algorithm;
        public uint LegacyKeySpec;
        public uint Flags;
    }

    [LibraryImport("ncrypt.dll", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int NCryptOpenStorageProvider(out nint provider, string name, uint flags);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptEnumKeys(nint provider, char* scope, KeyName** found, void** state, uint flags);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptFreeBuffer(void* buffer);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptFreeObject(nint handle);
}
