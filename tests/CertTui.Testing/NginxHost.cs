using System.Diagnostics;

namespace CertTui.Testing;

/// <summary>The real nginx of Debian on ports of loopback, with a configuration of its own in the layout of Debian. It ends with the test.</summary>
public sealed class NginxHost : IDisposable
{
    public const string Program = "/usr/sbin/nginx";

    private readonly TemporaryFolder _folder = new();
    private readonly int _first = FreePorts.InARow(3);

    public NginxHost()
    {
        foreach (var folder in new[] { "sites-available", "sites-enabled", "run", "pages" })
            Directory.CreateDirectory(PathOf(folder));
        Write("nginx.conf", $$"""
            # Of this test; the layout is Debian's.
            user nobody nogroup;
            worker_processes 1;
            pid {{PathOf("run/nginx.pid")}};
            error_log {{PathOf("error.log")}};
            events { worker_connections 64; }
            http {
                access_log {{PathOf("access.log")}};
                client_body_temp_path {{PathOf("run/body")}};
                proxy_temp_path {{PathOf("run/proxy")}};
                fastcgi_temp_path {{PathOf("run/fastcgi")}};
                uwsgi_temp_path {{PathOf("run/uwsgi")}};
                scgi_temp_path {{PathOf("run/scgi")}};
                include sites-enabled/*;
            }

            """);
    }

    public int Http => _first;

    public int Https => _first + 1;

    /// <summary>A port that nobody listens on.</summary>
    public int Unused => _first + 2;

    public string Root => _folder.Path;

    public string Configuration => PathOf("nginx.conf");

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void AddPlainSite(string file, string names) => Enable(file, $$"""
        server {
            listen 127.0.0.1:{{Http}};
            server_name {{names}};
            root {{PathOf("pages")}};
        }

        """);

    /// <summary>A site that serves a certificate; by the order of the files the first of them answers clients that name nobody.</summary>
    /// <returns>The SHA-256 of its certificate.</returns>
    public string AddSite(string file, string names, string dnsNames)
    {
        var certificate = SelfSigned.Write(Root, file, dnsNames);
        Enable(file, $$"""
            # A comment that must stay; a brace in it } too.
            server {
            	listen 127.0.0.1:{{Https}} ssl;
            	server_name   {{names}};   # here as well
            	ssl_certificate	"{{PathOf(file + ".crt")}}"  ;
              ssl_certificate_key {{PathOf(file + ".key")}};
            	location ~ \.php$ { return 404; }
            }

            """);
        return certificate;
    }

    public void Start()
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-c", Configuration]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(said);
    }

    public bool IsUp => Id is { } id && Directory.Exists("/proc/" + id);

    /// <summary>The certificates that <c>openssl s_client</c> is sent, SHA-256, the server's own first. Null: no name is asked for.</summary>
    public IReadOnlyList<string> Served(string? name, int? port = null) => OpenSslProgram.Served($"127.0.0.1:{port ?? Https}", name);

    /// <summary>Every file and link of the server's configuration, with its bytes and rights.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Where(entry => !entry.Name.EndsWith(".log", StringComparison.Ordinal) && !entry.FullName.StartsWith(PathOf("run"), StringComparison.Ordinal))
        .ToDictionary(entry => entry.FullName, entry => $"{entry.UnixFileMode} {entry.LinkTarget} {(entry is FileInfo ? Convert.ToHexString(File.ReadAllBytes(entry.FullName)) : "")}");

    public void Dispose()
    {
        // Not "nginx -s stop": it reads the configuration first, which a test may have broken.
        if (Id is { } id && IsUp)
        {
            Process.Start("kill", ["-TERM", id]).WaitForExit();
            while (Directory.Exists("/proc/" + id))
                Task.Delay(10).Wait();
        }
        _folder.Dispose();
    }

    // nginx takes the file away when it ends.
    private string? Id
    {
        get
        {
            try
            {
                return File.ReadAllText(PathOf("run/nginx.pid")).Trim() is { Length: > 0 } id ? id : null;
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }
    }

    public void Enable(string file, string text)
    {
        Write("sites-available/" + file, text);
        File.CreateSymbolicLink(PathOf("sites-enabled/" + file), "../sites-available/" + file);
    }
}
