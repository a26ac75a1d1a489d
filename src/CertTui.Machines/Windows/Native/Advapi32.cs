using System.Runtime.InteropServices;

namespace CertTui.Machines.Windows.Native;

/// <summary>Which key containers there are: .NET opens one by name, and cannot list them (wincrypt.h).</summary>
internal static unsafe partial class Advapi32
{
    public const uint VerifyContext = 0xF0000000; // CRYPT_VERIFYCONTEXT: no container of one's own
    public const uint MachineKeySet = 0x20;       // CRYPT_MACHINE_KEYSET
    public const uint DeleteKeySet = 0x10;        // CRYPT_DELETEKEYSET
    public const uint Silent = 0x40;              // CRYPT_SILENT: ask nobody
    public const uint EnumerateContainers = 2;    // PP_ENUMCONTAINERS
    public const uint First = 1;                  // CRYPT_FIRST
    public const uint Next = 2;                   // CRYPT_NEXT

    [LibraryImport("advapi32.dll", EntryPoint = "CryptAcquireContextW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CryptAcquireContext(out nint provider, string? container, string name, uint type, uint flags);

    [LibraryImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CryptGetProvParam(nint provider, uint parameter, byte* data, ref uint length, uint flags);

    [LibraryImport("advapi32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CryptReleaseContext(nint provider, uint flags);
}
