using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Stores;

/// <summary>
/// "Disable all purposes for this certificate": the property of extended key usage, with none in it
/// (CertGetEnhancedKeyUsage: no usages and no error is good for nothing; no property is good for all).
/// </summary>
[SupportedOSPlatform("windows")]
internal static class Purposes
{
    // SEQUENCE OF, empty.
    private static readonly byte[] None = [0x30, 0x00];

    public static bool AreDisabled(X509Certificate2 certificate) =>
        CertificateProperty.Get(certificate, CertificateProperty.EnhancedKeyUsage)?.AsSpan().SequenceEqual(None) ?? false;

    public static void Disable(X509Certificate2 certificate)
    {
        if (AreDisabled(certificate))
            return;
        if (CertificateProperty.Get(certificate, CertificateProperty.EnhancedKeyUsage) is { } former)
            CertificateProperty.Set(certificate, CertificateProperty.FormerPurposes, former);
        CertificateProperty.Set(certificate, CertificateProperty.EnhancedKeyUsage, None);
    }

    /// <summary>Back to the purposes from before; to all where nobody had chosen any.</summary>
    public static void Enable(X509Certificate2 certificate)
    {
        if (!AreDisabled(certificate))
            return;
        var former = CertificateProperty.Get(certificate, CertificateProperty.FormerPurposes);
        CertificateProperty.Set(certificate, CertificateProperty.EnhancedKeyUsage, former);
        if (former is not null)
            CertificateProperty.Set(certificate, CertificateProperty.FormerPurposes, null);
    }
}
