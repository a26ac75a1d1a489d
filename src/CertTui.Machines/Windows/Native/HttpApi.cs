using System.Runtime.InteropServices;

namespace CertTui.Machines.Windows.Native;

/// <summary>The configuration of http.sys (http.h).</summary>
internal static unsafe partial class HttpApi
{
    public const int IpListenList = 0;   // HttpServiceConfigIPListenList: the only addresses that are listened on, where there are any
    public const int SslCertInfo = 1;    // HttpServiceConfigSSLCertInfo: by address and port
    public const int SslSniCertInfo = 5; // HttpServiceConfigSslSniCertInfo: by host name and port
    public const int SslCcsCertInfo = 6; // HttpServiceConfigSslCcsCertInfo: by port, from the central store
    public const uint InitConfig = 2;    // HTTP_INITIALIZE_CONFIG
    public const int QueryNext = 1;      // HttpServiceConfigQueryNext
    public const uint AlreadyExists = 183;
    public const uint InsufficientBuffer = 122;
    public const uint UnusableCertificate = 1312; // ERROR_NO_SUCH_LOGON_SESSION

    [StructLayout(LayoutKind.Sequential)]
    public struct Version
    {
        public ushort Major;
        public ushort Minor;
    }

    /// <summary>SOCKADDR_STORAGE: family little-endian at 0, port big-endian at 2, IPv4 at 4, IPv6 at 8.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    public struct SocketAddress
    {
        public ulong A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SslParam
    {
        public uint HashLength;
        public byte* Hash;
        public Guid AppId;
        public char* StoreName;
        public uint CheckMode;
        public uint RevocationFreshness;
        public uint UrlTimeout;
        public char* CtlIdentifier;
        public char* CtlStoreName;
        public uint Flags;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SslSet
    {
        public SocketAddress* Address;
        public SslParam Param;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SniKey
    {
        public SocketAddress Address;
        public char* Host;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SniSet
    {
        public SniKey Key;
        public SslParam Param;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct CcsSet
    {
        public SocketAddress Key;
        public SslParam Param;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct CcsQuery
    {
        public int Kind;
        public SocketAddress Key;
        public uint Token;
    }

    /// <summary>HTTP_SERVICE_CONFIG_IP_LISTEN_QUERY: a number of addresses, the first of them.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct IpListen
    {
        public uint Count;
        public SocketAddress First;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SslQuery
    {
        public int Kind;
        public SocketAddress* Address;
        public uint Token;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct SniQuery
    {
        public int Kind;
        public SniKey Key;
        public uint Token;
    }

    /// <summary>ERROR_FILE_NOT_FOUND, ERROR_NO_MORE_ITEMS, ERROR_NOT_FOUND: which of them is said depends on the call.</summary>
    public static bool IsNothing(uint result) => result is 2 or 259 or 1168;

    [LibraryImport("httpapi.dll")]
    public static partial uint HttpInitialize(Version version, uint flags, void* reserved);

    [LibraryImport("httpapi.dll")]
    public static partial uint HttpTerminate(uint flags, void* reserved);

    [LibraryImport("httpapi.dll")]
    public static partial uint HttpSetServiceConfiguration(nint reserved, int id, void* info, uint length, void* overlapped);

    [LibraryImport("httpapi.dll")]
    public static partial uint HttpDeleteServiceConfiguration(nint reserved, int id, void* info, uint length, void* overlapped);

    [LibraryImport("httpapi.dll")]
    public static partial uint HttpQueryServiceConfiguration(
        nint reserved, int id, void* input, uint inputLength, void* output, uint outputLength, uint* returned, void* overlapped);
}
