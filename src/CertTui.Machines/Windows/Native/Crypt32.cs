using System.Runtime.InteropServices;

namespace CertTui.Machines.Windows.Native;

/// <summary>What .NET does not offer of the certificate stores (wincrypt.h).</summary>
internal static unsafe partial class Crypt32
{
    public const uint Encodings = 0x00010001; // X509_ASN_ENCODING | PKCS_7_ASN_ENCODING
    public const uint AddAlways = 4;          // CERT_STORE_ADD_ALWAYS
    public const nint SystemStoreProvider = 10;                      // CERT_STORE_PROV_SYSTEM_W
    public const uint LocalMachineGroupPolicy = 8 << 16;             // CERT_SYSTEM_STORE_LOCAL_MACHINE_GROUP_POLICY
    public const uint LocalMachineEnterprise = 9 << 16;              // CERT_SYSTEM_STORE_LOCAL_MACHINE_ENTERPRISE
    public const uint OpenOnlyToRead = 0x8000 | 0x4000;              // CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG
    public const uint ControlCommit = 3;      // CERT_STORE_CTRL_COMMIT
    public const uint CommitForce = 1;        // CERT_STORE_CTRL_COMMIT_FORCE_FLAG

    /// <summary>CRYPT_DATA_BLOB.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Blob
    {
        public uint Length;
        public byte* Data;
    }

    /// <summary>CRYPT_KEY_PROV_INFO; its texts lie behind it in the same piece of memory when it is read.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct KeyProvInfo
    {
        public char* Container;
        public char* Provider;
        public uint ProviderType;
        public uint Flags;
        public uint ParameterCount;
        public void* Parameters;
        public uint KeySpec;
    }

    /// <summary>CRL_CONTEXT.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct CrlContext
    {
        public uint EncodingType;
        public byte* Encoded;
        public uint EncodedLength;
        public void* CrlInfo;
        public nint Store;
    }

    [LibraryImport("crypt32.dll", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint CertOpenStore(nint provider, uint encoding, nint cryptProvider, uint flags, string name);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertCloseStore(nint store, uint flags);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertSetCertificateContextProperty(nint certificate, uint property, uint flags, void* data);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertGetCertificateContextProperty(nint certificate, uint property, void* data, ref uint length);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertControlStore(nint store, uint flags, uint control, void* parameter);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertAddEncodedCRLToStore(nint store, uint encoding, byte* crl, uint length, uint disposition, nint* added);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    public static partial CrlContext* CertEnumCRLsInStore(nint store, CrlContext* previous);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    public static partial CrlContext* CertDuplicateCRLContext(CrlContext* crl);

    [LibraryImport("crypt32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool CertDeleteCRLFromStore(CrlContext* crl);
}
