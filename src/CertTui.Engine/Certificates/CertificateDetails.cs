namespace CertTui.Engine.Certificates;

/// <summary>How a problem names a certificate: for people, and beyond doubt.</summary>
internal static class CertificateDetails
{
    public static (string Name, string Value)[] About(this Certificate certificate) =>
        [("subject", certificate.CommonName), ("fingerprint", certificate.Fingerprint)];

    /// <summary>UTC to the second: some certificates end at one second to midnight.</summary>
    public static string Second(this DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'");
}
