using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Practice.Tls;

/// <summary>The certificate, key and chain behind a binding or a mail service, looked up in the stores at every handshake.</summary>
internal static class ServedCertificate
{
    /// <summary>Throws <see cref="AuthenticationException"/>, which ends the handshake, where certificate or key is missing.</summary>
    public static SslServerAuthenticationOptions Options(string? fingerprint, ICertificateStores stores, IKeys keys)
    {
        var stored = stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint)
            ?? throw new AuthenticationException("no certificate");
        var chain = ServedChain.Above(stored.Certificate, stores);
        using var key = stored.KeyId is null ? null : keys.Open(stored.KeyId);
        return Options(stored.Certificate, chain, key ?? throw new AuthenticationException("no key"));
    }

    public static SslServerAuthenticationOptions Options(Certificate leaf, IEnumerable<Certificate> above, AsymmetricAlgorithm key) => new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(
            WithKey(leaf.ToX509(), key), [.. above.Select(certificate => certificate.ToX509())], offline: true),
        // A resumed session would go on with the certificate of before.
        AllowTlsResume = false,
    };

    private static X509Certificate2 WithKey(X509Certificate2 certificate, AsymmetricAlgorithm key)
    {
        var joined = key switch
        {
            RSA rsa => certificate.CopyWithPrivateKey(rsa),
            ECDsa ec => certificate.CopyWithPrivateKey(ec),
            _ => throw new AuthenticationException("no key"),
        };
        // Schannel takes no key that lives in memory alone.
        return OperatingSystem.IsWindows() ? X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pfx), null) : joined;
    }
}
