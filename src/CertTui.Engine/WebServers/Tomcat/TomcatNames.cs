namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>What the attributes are called that name a certificate (Tomcat 9 Configuration Reference, "The HTTP Connector: SSL Support").</summary>
/// <param name="KeyStore">The file.</param>
/// <param name="Password">Of the keystore.</param>
/// <param name="Type">PKCS12, JKS.</param>
/// <param name="Alias">Of the entry.</param>
/// <param name="KeyPassword">Of the key, or of the PEM file.</param>
/// <param name="PemCertificate">The certificate in PEM: then there is no keystore.</param>
/// <param name="PemKey">Its key.</param>
/// <param name="PemChain">The certificates above it.</param>
public sealed record TomcatNames(
    string KeyStore, string Password, string Type, string Alias, string KeyPassword, string PemCertificate, string PemKey, string PemChain)
{
    /// <summary>Of a <c>Certificate</c> in an <c>SSLHostConfig</c>: Tomcat 8.5 and later.</summary>
    public static readonly TomcatNames OfCertificate = new(
        "certificateKeystoreFile", "certificateKeystorePassword", "certificateKeystoreType", "certificateKeyAlias", "certificateKeyPassword",
        "certificateFile", "certificateKeyFile", "certificateChainFile");

    /// <summary>Of the <c>Connector</c> itself: the older way, to Tomcat 9.</summary>
    public static readonly TomcatNames OfConnector = new(
        "keystoreFile", "keystorePass", "keystoreType", "keyAlias", "keyPass",
        "SSLCertificateFile", "SSLCertificateKeyFile", "SSLCertificateChainFile");

    /// <summary>The older way to Tomcat 10.0: what a connector says about TLS beside the certificate, and what an SSLHostConfig calls that.</summary>
    public static readonly IReadOnlyDictionary<string, string> OlderPolicy = new Dictionary<string, string>
    {
        ["sslEnabledProtocols"] = "protocols",
        ["SSLProtocol"] = "protocols",
        ["sslProtocol"] = "sslProtocol",
        ["ciphers"] = "ciphers",
        ["SSLCipherSuite"] = "ciphers",
        ["useServerCipherSuitesOrder"] = "honorCipherOrder",
        ["SSLHonorCipherOrder"] = "honorCipherOrder",
        ["clientAuth"] = "certificateVerification",
        ["SSLVerifyClient"] = "certificateVerification",
        ["trustMaxCertLength"] = "certificateVerificationDepth",
        ["SSLVerifyDepth"] = "certificateVerificationDepth",
        ["crlFile"] = "certificateRevocationListFile",
        ["SSLCARevocationFile"] = "certificateRevocationListFile",
        ["SSLCARevocationPath"] = "certificateRevocationListPath",
        ["SSLCACertificateFile"] = "caCertificateFile",
        ["SSLCACertificatePath"] = "caCertificatePath",
        ["truststoreFile"] = "truststoreFile",
        ["truststorePass"] = "truststorePassword",
        ["truststoreType"] = "truststoreType",
        ["truststoreProvider"] = "truststoreProvider",
        ["truststoreAlgorithm"] = "truststoreAlgorithm",
        ["trustManagerClassName"] = "trustManagerClassName",
        ["algorithm"] = "keyManagerAlgorithm",
        ["sessionTimeout"] = "sessionTimeout",
        ["sessionCacheSize"] = "sessionCacheSize",
        ["SSLDisableCompression"] = "disableCompression",
        ["SSLDisableSessionTickets"] = "disableSessionTickets",
    };

    /// <summary>Others that would speak of the certificate of before.</summary>
    public IReadOnlyList<string> Beside { get; } =
    [
        "keystoreProvider", "certificateKeystoreProvider", "certificateKeystorePasswordFile", "certificateKeyPasswordFile", "SSLPassword",
    ];

    /// <summary>The connector itself says something about TLS: then it has a TLS host of its own, the default one.</summary>
    public static bool IsOlderForm(TomcatElement connector) =>
        connector.Attributes.Any(attribute => OlderPolicy.ContainsKey(attribute.Name) || OfConnector.All.Contains(attribute.Name));

    public IReadOnlyList<string> All => [KeyStore, Password, Type, Alias, KeyPassword, PemCertificate, PemKey, PemChain, .. Beside];
}
