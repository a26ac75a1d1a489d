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
    /// <summary>Throws <see cref="AuthenticationException"/>, which ends the handshake, where there is no such certificate.</summary>
    public static IReadOnlyList<Certificate> Chain(string? fingerprint, ICertificateStores stores)
    {
        var leaf = Find(fingerprint, stores).Certificate;
        return [leaf, .. ServedChain.Above(leaf, stores)];
    }

    /// <summary>Throws <see cref="AuthenticationException"/>, which ends the handshake, where the key is missing.</summary>
    public static AsymmetricAlgorithm Key(string? fingerprint, ICertificateStores stores, IKeys keys) =>
        (Find(fingerprint, stores).KeyId is { } id ? keys.Open(id) : null) ?? throw new AuthenticationException("no key");

    public static SslServerAuthenticationOptions Options(string? fingerprint, ICertificateStores stores, IKeys keys)
    {
        using var key = Key(fingerprint, stores, keys);
        return Options(Chain(fingerprint, stores), key);
    }

    public static SslServerAuthenticationOptions Options(IReadOnlyList<Certificate> chain, AsymmetricAlgorithm key) => new()
    {
        ServerCertificateContext = SslStreamCertificateContext.Create(
            WithKey(chain[0].ToX509(), key), [.. chain.Skip(1).Select(certificate => certificate.ToX509())], offline: true),
        // A resumed session would go on with the certificate of before.
        AllowTlsResume = false,
    };

    private static StoredCertificate Find(string? fingerprint, ICertificateStores stores) =>
        stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint)
        ?? throw new AuthenticationException("no certificate");

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
