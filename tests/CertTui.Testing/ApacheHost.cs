using System.Diagnostics;

namespace CertTui.Testing;

/// <summary>
/// The real Apache of Debian on ports of loopback, with a server root of its own in the layout of Debian. It ends with the test.
/// </summary>
public sealed class ApacheHost : IDisposable
{
    private const string Modules = "/usr/lib/apache2/modules";

    private readonly TemporaryFolder _folder = new();
    private readonly int _first;
    private readonly string _address;
    private readonly bool _isDebian;
    private Process? _process;

    /// <param name="withTls">False: mod_ssl is there and not switched on.</param>
    /// <param name="layout">debian, or red-hat: all sites in conf.d.</param>
    /// <param name="address">Of loopback, where it listens.</param>
    /// <param name="firstPort">Of its three ports; 0: free ones.</param>
    public ApacheHost(bool withTls = true, string layout = "debian", string address = "127.0.0.1", int firstPort = 0)
    {
        (_address, _first) = (address, firstPort > 0 ? firstPort : FreePorts.InARow(3));
        _isDebian = layout == "debian";
        foreach (var folder in new[] { "mods-available", "mods-enabled", "sites-available", "sites-enabled", "run", "pages" }.Concat(_isDebian ? [] : ["conf.d"]))
            Directory.CreateDirectory(PathOf(folder));
        Write("apache2.conf", $"""
            # Of this test; the layout is Debian's.
            ServerRoot "{Root}"
            DefaultRuntimeDir "{PathOf("run")}"
            PidFile {PathOf("run/apache2.pid")}
            User nobody
            Group nogroup
            ServerName localhost
            ErrorLog {PathOf("error.log")}
            CustomLog {PathOf("access.log")} "%h %r %>s"
            Mutex posixsem
            LoadModule mpm_event_module {Modules}/mod_mpm_event.so
            LoadModule authz_core_module {Modules}/mod_authz_core.so
            IncludeOptional mods-enabled/*.load
            Include ports.conf
            IncludeOptional {(_isDebian ? "sites-enabled" : "conf.d")}/*.conf

            """);
        Write("ports.conf", $"Listen {_address}:{Http}\n<IfModule ssl_module>\n\tListen {_address}:{Https}\n</IfModule>\n");
        Write("mods-available/ssl.load", $"# Depends: socache_shmcb\nLoadModule ssl_module {Modules}/mod_ssl.so\n");
        Write("mods-available/socache_shmcb.load", $"LoadModule socache_shmcb_module {Modules}/mod_socache_shmcb.so\n");
        foreach (var module in withTls ? new[] { "ssl.load", "socache_shmcb.load" } : [])
            File.CreateSymbolicLink(PathOf("mods-enabled/" + module), "../mods-available/" + module);
    }

    public int Http => _first;

    public int Https => _first + 1;

    /// <summary>A port that nobody listens on.</summary>
    public int Unused => _first + 2;

    public string Root => _folder.Path;

    public string Configuration => PathOf("apache2.conf");

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>A site with a virtual host on the http port alone.</summary>
    public void AddPlainSite(string file, string name) =>
        Enable(file, $"<VirtualHost {_address}:{Http}>\n\tServerName {name}\n\tDocumentRoot \"{PathOf("pages")}\"\n</VirtualHost>\n");

    /// <summary>A site that serves a certificate; by the order of the files the first of them answers clients that name nobody.</summary>
    /// <returns>The SHA-256 of its certificate.</returns>
    public string AddSite(string file, string names, string dnsNames)
    {
        var certificate = SelfSigned(file, dnsNames);
        Enable(file, $"""
            # A comment that must stay.
            <VirtualHost {_address}:{Https}>
            	{names}
            	SSLEngine   on
            	SSLCertificateFile	"{PathOf(file + ".crt")}"   
              SSLCertificateKeyFile {PathOf(file + ".key")}
            </VirtualHost>

            """);
        return certificate;
    }

    public string SelfSigned(string file, string dnsNames)
    {
        var names = string.Join(',', dnsNames.Split(' ').Select(name => "DNS:" + name));
        var (exit, said) = OpenSslProgram.Run(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=old " + file, "-days", "30", "-addext", "subjectAltName=" + names,
            "-keyout", PathOf(file + ".key"), "-out", PathOf(file + ".crt"));
        return exit == 0 ? Fingerprint(File.ReadAllBytes(PathOf(file + ".crt"))) : throw new InvalidOperationException(said);
    }

    public void Start()
    {
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/apache2", ["-f", Configuration, "-D", "FOREGROUND"]))!;
        while (!Log().Contains("resuming normal operations", StringComparison.Ordinal))
        {
            if (_process.WaitForExit(20))
                throw new InvalidOperationException(Log());
        }
    }

    public bool IsUp => File.Exists(PathOf("run/apache2.pid")) && Directory.Exists("/proc/" + File.ReadAllText(PathOf("run/apache2.pid")).Trim());

    /// <summary>The certificates that <c>openssl s_client</c> is sent, SHA-256, the server's own first. Null: no name is asked for.</summary>
    public IReadOnlyList<string> Served(string? name) => Served(name, Https);

    public IReadOnlyList<string> Served(string? name, int port)
    {
        string[] asks = name is null ? ["-noservername"] : ["-servername", name];
        var (_, output) = OpenSslProgram.Run(["s_client", "-connect", $"{_address}:{port}", "-showcerts", .. asks]);
        return [.. PemBlocks(output).Select(Fingerprint)];
    }

    /// <summary>Every file and link of the server's configuration, with its bytes and rights.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        // The server writes its logs, and its process id anew at each reload.
        .Where(entry => entry.Name is not ("error.log" or "access.log") && !entry.FullName.StartsWith(PathOf("run") + "/", StringComparison.Ordinal))
        .ToDictionary(entry => entry.FullName, entry => $"{entry.UnixFileMode} {entry.LinkTarget} {(entry is FileInfo ? Convert.ToHexString(File.ReadAllBytes(entry.FullName)) : "")}");

    public void Stop()
    {
        if (IsUp)
            Process.Start("kill", ["-TERM", File.ReadAllText(PathOf("run/apache2.pid")).Trim()]).WaitForExit();
        if (_process?.WaitForExit(10_000) == false)
            _process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        Stop();
        _process?.Dispose();
        _folder.Dispose();
    }

    public void Reload() => Process.Start("/usr/sbin/apache2", ["-f", Configuration, "-k", "graceful"]).WaitForExit();

    public void Enable(string file, string text)
    {
        if (!_isDebian)
        {
            Write($"conf.d/{file}.conf", text);
            return;
        }
        Write($"sites-available/{file}.conf", text);
        File.CreateSymbolicLink(PathOf($"sites-enabled/{file}.conf"), $"../sites-available/{file}.conf");
    }

    private string Log() => File.Exists(PathOf("error.log")) ? File.ReadAllText(PathOf("error.log")) : "";

    private static IEnumerable<byte[]> PemBlocks(string text) => text.Split("-----BEGIN CERTIFICATE-----").Skip(1)
        .Select(part => System.Text.Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----" + part.Split("-----END")[0] + "-----END CERTIFICATE-----\n"));

    private static string Fingerprint(byte[] pem) =>
        OpenSslProgram.Read("x509 -noout -fingerprint -sha256", pem).Trim().Split('=')[^1].Replace(":", "");
}
