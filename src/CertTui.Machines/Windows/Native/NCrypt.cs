using System.Runtime.InteropServices;

namespace CertTui.Machines.Windows.Native;

/// <summary>What .NET does not offer of CNG: a list of the keys, an import under a name (ncrypt.h).</summary>
internal static unsafe partial class NCrypt
{
    public const uint MachineKey = 0x20; // NCRYPT_MACHINE_KEY_FLAG
    public const uint Silent = 0x40;     // NCRYPT_SILENT_FLAG
    public const uint DoNotFinalize = 0x400; // NCRYPT_DO_NOT_FINALIZE_FLAG
    public const uint Persist = 0x80000000;  // NCRYPT_PERSIST_FLAG
    public const uint KeyNameBuffer = 45;    // NCRYPTBUFFER_PKCS_KEY_NAME

    /// <summary>NCryptKeyName.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct KeyName
    {
        public char* Name;
        public char* Algorithm;
        public uint LegacyKeySpec;
        public uint Flags;
    }

    /// <summary>NCryptBuffer.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Buffer
    {
        public uint Length;
        public uint Kind;
        public void* Data;
    }

    /// <summary>NCryptBufferDesc.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct BufferList
    {
        public uint Version;
        public uint Count;
        public Buffer* Buffers;
    }

    [LibraryImport("ncrypt.dll", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int NCryptImportKey(
        nint provider, nint importKey, string kind, BufferList* parameters, out nint key, byte* data, uint length, uint flags);

    [LibraryImport("ncrypt.dll", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int NCryptSetProperty(nint handle, string name, void* value, uint length, uint flags);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptFinalizeKey(nint key, uint flags);

    [LibraryImport("ncrypt.dll", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int NCryptOpenStorageProvider(out nint provider, string name, uint flags);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptEnumKeys(nint provider, char* scope, KeyName** found, void** state, uint flags);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptFreeBuffer(void* buffer);

    [LibraryImport("ncrypt.dll")]
    public static partial int NCryptFreeObject(nint handle);
}
