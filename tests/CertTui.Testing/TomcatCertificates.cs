namespace CertTui.Testing;

/// <summary>The certificates of before, signed with their own keys, as a Tomcat has them.</summary>
public sealed partial class TomcatHost
{
    /// <summary>A host of a connector, with a keystore of its own.</summary>
    /// <returns>The SHA-256 of its certificate, and the text.</returns>
    public (string Fingerprint, string Text) Host(string name, string dnsNames, string alias = "old")
    {
        var file = name.Length == 0 ? "default" : name.Replace("*", "star");
        var certificate = KeyStore(file, dnsNames, alias);
        var hostName = name.Length == 0 ? "" : $" hostName=\"{name}\"";
        return (certificate, $"""
                    <SSLHostConfig{hostName} protocols="TLSv1.2,TLSv1.3">
                        <Certificate certificateKeystoreFile="conf/{file}.p12"   certificateKeystoreType='PKCS12'
                                     certificateKeystorePassword="{Password}" certificateKeyAlias="{alias}" type="RSA" />
                    </SSLHostConfig>
            """);
    }

    public string KeyStore(string file, string dnsNames, string alias)
    {
        var fingerprint = Pem(file, dnsNames);
        OpenSsl("pkcs12", "-export", "-in", PathOf($"conf/{file}.crt"), "-inkey", PathOf($"conf/{file}.key"), "-name", alias, "-passout", "pass:" + Password, "-out", PathOf($"conf/{file}.p12"));
        Do("chmod", "644", PathOf($"conf/{file}.p12"));
        return fingerprint;
    }

    /// <summary>A certificate signed with its own key, and the key, in PEM files of conf.</summary>
    public string Pem(string file, string dnsNames, bool isElliptic = false)
    {
        string[] key = isElliptic ? ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] : ["rsa:2048"];
        var names = string.Join(',', dnsNames.Split(' ').Select(name => "DNS:" + name));
        OpenSsl(["req", "-x509", "-newkey", .. key, "-nodes", "-subj", "/CN=old " + file, "-days", "30", "-addext", "subjectAltName=" + names,
            "-keyout", PathOf($"conf/{file}.key"), "-out", PathOf($"conf/{file}.crt")]);
        Do("chmod", "644", PathOf($"conf/{file}.key"));
        return Fingerprint(File.ReadAllBytes(PathOf($"conf/{file}.crt")));
    }

    private static void OpenSsl(params string[] arguments)
    {
        var (exit, said) = OpenSslProgram.Run(arguments);
        if (exit != 0)
            throw new InvalidOperationException(said);
    }
}
