namespace CertTui.Testing;

/// <summary>A CA that the test plays with OpenSSL: a root, an intermediate, and what it issues for a request.</summary>
public sealed class PlayedCa : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PlayedCa()
    {
        Do("req -x509 -newkey rsa:2048 -nodes -days 3650 -keyout root.key -out root.pem -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign", "/CN=Played Root");
        Do("req -newkey rsa:2048 -nodes -keyout between.key -out between.csr", "/CN=Played Intermediate");
        Write("between.ext", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nextendedKeyUsage=serverAuth\n");
        Do("x509 -req -in between.csr -CA root.pem -CAkey root.key -CAcreateserial -days 1000 -extfile between.ext -out between.pem");
    }

    public string Root => PathOf("root.pem");

    /// <summary>Where the delivery will lie.</summary>
    public string Delivery => PathOf("delivery.p7b");

    /// <summary>The delivery as the CA mails it: the certificate, the intermediate and the root.</summary>
    /// <returns>SHA-256 of the certificates that a server should send: its own, then the intermediate.</returns>
    public IReadOnlyList<string> Issue(string csr, params string[] names)
    {
        var dns = string.Join(',', names.Select(name => "DNS:" + name));
        Write("leaf.ext", $"basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth\nsubjectAltName={dns}\n");
        File.Copy(csr, PathOf("leaf.csr"), overwrite: true);
        Do("x509 -req -in leaf.csr -CA between.pem -CAkey between.key -CAcreateserial -days 90 -extfile leaf.ext -out leaf.pem");
        Do("crl2pkcs7 -nocrl -certfile leaf.pem -certfile between.pem -certfile root.pem -out delivery.p7b");
        return [Fingerprint("leaf.pem"), Fingerprint("between.pem")];
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private string Fingerprint(string file) =>
        OpenSslProgram.Read("x509 -noout -fingerprint -sha256", File.ReadAllBytes(PathOf(file))).Trim().Split('=')[^1].Replace(":", "");

    // Names of files stand for files of this folder.
    private void Do(string arguments, string? subject = null)
    {
        var words = arguments.Split(' ').Select(word => word.EndsWith(".pem", StringComparison.Ordinal) || word.EndsWith(".key", StringComparison.Ordinal)
            || word.EndsWith(".csr", StringComparison.Ordinal) || word.EndsWith(".ext", StringComparison.Ordinal) || word.EndsWith(".p7b", StringComparison.Ordinal) ? PathOf(word) : word);
        var (exit, said) = OpenSslProgram.Run([.. words, .. subject is null ? Array.Empty<string>() : ["-subj", subject]]);
        if (exit != 0)
            throw new InvalidOperationException(said);
    }
}
