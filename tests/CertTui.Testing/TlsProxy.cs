using System.Diagnostics;

namespace CertTui.Testing;

/// <summary>A device in front of a server: lighttpd ends the TLS connection with a certificate of its own and asks the server behind in clear.</summary>
public sealed class TlsProxy : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    /// <param name="address">Of loopback, where it listens.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="certificate">Path of its certificate, without <c>.crt</c> and <c>.key</c>.</param>
    /// <param name="behind">The port of the server behind, on 127.0.0.1.</param>
    public TlsProxy(string address, int port, string certificate, int behind)
    {
        var configuration = Path.Combine(_folder.Path, "lighttpd.conf");
        File.WriteAllText(configuration, $$"""
            server.bind = "{{address}}"
            server.port = {{port}}
            server.document-root = "{{_folder.Path}}"
            server.modules = ("mod_openssl", "mod_proxy")
            ssl.engine = "enable"
            ssl.pemfile = "{{certificate}}.crt"
            ssl.privkey = "{{certificate}}.key"
            proxy.server = ("" => (("host" => "127.0.0.1", "port" => {{behind}})))

            """);
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/lighttpd", ["-D", "-f", configuration]) { RedirectStandardError = true })!;
        while (_process.StandardError.ReadLine() is { } line && !line.Contains("server started", StringComparison.Ordinal))
            continue;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }
}
