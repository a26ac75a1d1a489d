using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;

namespace CertTui.Machines.Windows.Native;

/// <summary>What a store keeps beside a certificate, by the numbers of CertSetCertificateContextProperty. 0x8000 and up are an application's own.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class CertificateProperty
{
    public const uint KeyProviderInfo = 2;
    public const uint EnhancedKeyUsage = 9;
    public const uint FriendlyName = 11;
    public const uint AccessState = 14;

    /// <summary>CERT_ACCESS_STATE_GP_SYSTEM_STORE_FLAG of <see cref="AccessState"/>.</summary>
    public const byte FromGroupPolicy = 8;

    /// <summary>The purposes that a certificate had before all were switched off.</summary>
    public const uint FormerPurposes = 0xCE02;

    /// <summary>Null where the certificate has no such property.</summary>
    public static byte[]? Get(X509Certificate2 certificate, uint property)
    {
        uint length = 0;
        if (!Crypt32.CertGetCertificateContextProperty(certificate.Handle, property, null, ref length))
            return null;
        var value = new byte[length];
        bool found;
        fixed (byte* data = value)
            found = Crypt32.CertGetCertificateContextProperty(certificate.Handle, property, data, ref length);
        GC.KeepAlive(certificate);
        return found ? value : null;
    }

    /// <summary>Null takes the property away.</summary>
    public static void Set(X509Certificate2 certificate, uint property, byte[]? value)
    {
        // What is not there is not taken away: that asks for no right to write, and cannot fail.
        if (value is null && Get(certificate, property) is null)
            return;
        fixed (byte* data = value)
        {
            var blob = new Crypt32.Blob { Length = (uint)(value?.Length ?? 0), Data = data };
            SetNative(certificate, property, value is null ? null : &blob);
        }
    }

    /// <param name="certificate">Which.</param>
    /// <param name="property">Which.</param>
    /// <param name="value">What the property's number asks for.</param>
    public static void SetNative(X509Certificate2 certificate, uint property, void* value)
    {
        if (!Crypt32.CertSetCertificateContextProperty(certificate.Handle, property, 0, value))
            throw NativeErrors.Refuse($"property {property}", Marshal.GetHRForLastWin32Error());
        GC.KeepAlive(certificate);
    }
}
