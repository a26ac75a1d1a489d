using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace CertTui.Machines.Tests.Practice.Training;

/// <summary>The real Apache with the host of a scenario, on a port of loopback; it ends with the test.</summary>
internal sealed class ApacheServer : IDisposable
{
    private const string Modules = "/usr/lib/apache2/modules";

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly int _port = FreePorts.InARow(1);

    /// <param name="root">The server root of the scenario.</param>
    public ApacheServer(string root)
    {
        var program = new[] { "/usr/sbin/apache2", "/usr/bin/apache2" }.FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Skip("apache2 is not installed (Debian package apache2)");
        var runtime = Directory.CreateDirectory(Path.Combine(root, "run")).FullName;
        var wrapper = Path.Combine(runtime, "test.conf");
        File.WriteAllText(wrapper, $"""
            ServerRoot "{root}"
            LoadModule mpm_event_module {Modules}/mod_mpm_event.so
            LoadModule authz_core_module {Modules}/mod_authz_core.so
            LoadModule socache_shmcb_module {Modules}/mod_socache_shmcb.so
            LoadModule ssl_module {Modules}/mod_ssl.so
            Define HTTPS_LISTEN 127.0.0.1:{_port}
            ServerName localhost
            PidFile "{runtime}/pid"
            DefaultRuntimeDir "{runtime}"
            Mutex posixsem
            LogLevel notice
            ErrorLog /dev/stderr
            User nobody
            Group nogroup
            Include conf/extra/httpd-ssl.conf

            """);
        _process = Process.Start(new ProcessStartInfo(program!, ["-f", wrapper, "-D", "FOREGROUND"]) { RedirectStandardError = true })!;
        IsUp = WaitUntilUp();
    }

    public bool IsUp { get; }

    /// <summary>What it wrote until it was up, or had given up.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>SHA-256 of the certificate that a client gets.</summary>
    public string Served(string host)
    {
        using var client = new TcpClient();
        client.Connect(IPAddress.Loopback, _port);
        using var tls = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
        tls.AuthenticateAsClient(host);
        return Convert.ToHexString(SHA256.HashData(tls.RemoteCertificate!.GetRawCertData()));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private bool WaitUntilUp()
    {
        while (_process.StandardError.ReadLine() is { } line)
        {
            _said.Add(line);
            if (!line.Contains("resuming normal operations", StringComparison.Ordinal))
                continue;
            // A full pipe would stop it.
            _ = _process.StandardError.ReadToEndAsync();
            return true;
        }
        return false;
    }
}
