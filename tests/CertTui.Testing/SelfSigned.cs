namespace CertTui.Testing;

/// <summary>Certificates that sign themselves, by OpenSSL, as an administrator makes one before there is a CA's.</summary>
public static class SelfSigned
{
    /// <summary>Writes <c>NAME.crt</c> and <c>NAME.key</c>.</summary>
    /// <returns>The SHA-256 of the certificate.</returns>
    public static string Write(string folder, string name, string dnsNames)
    {
        var names = string.Join(',', dnsNames.Split(' ').Select(dns => "DNS:" + dns));
        var (key, certificate) = (Path.Combine(folder, name + ".key"), Path.Combine(folder, name + ".crt"));
        var (exit, said) = OpenSslProgram.Run(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=old " + name, "-days", "30", "-addext", "subjectAltName=" + names,
            "-keyout", key, "-out", certificate);
        return exit == 0 ? OpenSslProgram.Fingerprint(File.ReadAllBytes(certificate)) : throw new InvalidOperationException(said);
    }
}
