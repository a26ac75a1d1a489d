using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CertTui.Testing;

/// <summary>
/// The real Tomcat of Debian on ports of loopback, with a CATALINA_BASE of its own, under the account nobody where the tests are root's.
/// It ends with the test.
/// </summary>
public sealed partial class TomcatHost : IDisposable
{
    public const string Password = "the-old-changeit";
    private const string Account = "nobody";

    private readonly TemporaryFolder _folder = new();
    private readonly int _first = FreePorts.InARow(3);
    private readonly int _version;

    /// <param name="version">10, or 9: its libraries alone, which is what Debian has of it.</param>
    public TomcatHost(int version = 10)
    {
        _version = version;
        foreach (var folder in new[] { "conf", "logs", "temp", "work", "webapps/ROOT", "lib" })
            Directory.CreateDirectory(PathOf(folder));
        File.WriteAllText(PathOf("conf/web.xml"), "<web-app/>");
        File.WriteAllText(PathOf("conf/logging.properties"), "handlers=java.util.logging.FileHandler\njava.util.logging.FileHandler.pattern=${catalina.base}/logs/all.%u.log\n"
            + "java.util.logging.FileHandler.append=true\njava.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter\n");
        Do("chmod", "755", Root);
        if (IsRoot)
            Do("chown", Account, PathOf("logs"), PathOf("temp"), PathOf("work"));
    }

    public static bool IsRoot => Environment.UserName == "root";

    public int Http => _first;

    public int Https => _first + 1;

    /// <summary>A port that nobody listens on.</summary>
    public int Unused => _first + 2;

    /// <summary>More for its Java virtual machine, behind all else.</summary>
    public List<string> Options { get; } = [];

    /// <summary>Its variables, beside one of the tests.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What follows the main class.</summary>
    public List<string> Words { get; } = ["start"];

    public string Root => _folder.Path;

    public string Configuration => PathOf("conf/server.xml");

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Why the test has to be skipped; null where the libraries are there.</summary>
    public static string? Missing(int version = 10) =>
        File.Exists(version == 10 ? "/usr/share/tomcat10/bin/bootstrap.jar" : "/usr/share/java/tomcat9-catalina.jar") ? null : $"Tomcat {version} is not installed";

    /// <summary>server.xml with these connectors, in a form that must stay as it is.</summary>
    public void Configure(string connectors)
    {
        File.WriteAllText(Configuration, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- A comment that must stay: Größe. -->
            <Server port="-1" shutdown="SHUTDOWN">
              <Listener className="org.apache.catalina.core.JreMemoryLeakPreventionListener" />
              <Service name="Catalina">
            {connectors}
                <Engine name="Catalina"   defaultHost="localhost">
                  <Host name="localhost"  appBase="webapps" />
                </Engine>
              </Service>
            </Server>

            """);
        Do("chmod", "640", Configuration);
        if (IsRoot)
            Do("chgrp", "nogroup", Configuration);
    }

    public string PlainConnector => $"""    <Connector port="{Http}" protocol="HTTP/1.1" address="127.0.0.1" connectionTimeout="20000" URIEncoding="UTF-8" redirectPort="8443" />""";

    /// <summary>A connector for TLS with hosts.</summary>
    public string TlsConnector(params string[] hosts) => $"""
            <Connector port="{Https}" protocol="org.apache.coyote.http11.Http11NioProtocol"
                       address="127.0.0.1" maxThreads="20" SSLEnabled="true"
                       >
                <!-- <SSLHostConfig hostName="off.example" /> -->
        {string.Join('\n', hosts)}
            </Connector>
        """;

    /// <param name="isWatched">Its parent goes on, as a program that watches over it.</param>
    public void Start(bool isWatched = false)
    {
        var classes = _version == 10
            ? "/usr/share/tomcat10/bin/bootstrap.jar:/usr/share/tomcat10/bin/tomcat-juli.jar"
            : string.Join(':', Directory.GetFiles("/usr/share/java", "tomcat9-*.jar").Where(jar => !char.IsAsciiDigit(jar[^5])).Append("/usr/share/java/ecj.jar"));
        string[] account = IsRoot ? ["setpriv", "--reuid=" + Account, "--regid=nogroup", "--clear-groups"] : [];
        var home = _version == 10 ? "/usr/share/tomcat10" : Root;
        // In a session of its own, and nobody's child, with new files closed to others: as its start script leaves it.
        var start = new ProcessStartInfo("setsid",
        [
            .. isWatched ? Array.Empty<string>() : ["--fork"], .. account, "sh", "-c", "umask 0027; exec \"$0\" \"$@\"", "/usr/bin/java", "-Xmx128m", "-XX:TieredStopAtLevel=1", "-classpath", classes, "-Dcatalina.base=" + Root, "-Dcatalina.home=" + home,
            "-Djava.io.tmpdir=" + PathOf("temp"), "-Dsecret.of.the.test=in-the-arguments",
            "-Djava.util.logging.config.file=" + PathOf("conf/logging.properties"), "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
            .. Options, "org.apache.catalina.startup.Bootstrap", .. Words,
        ])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OF_THIS_TEST"] = "kept";
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        if (!isWatched)
            process.WaitForExit();
        while (!Listens(Https) && !Listens(Http))
        {
            Task.Delay(20).Wait();
        }
    }

    /// <summary>Process id; null where it does not run.</summary>
    public int? Id => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit))
        .Where(name => IsThis(name!)).Select(name => (int?)int.Parse(name!)).FirstOrDefault();

    public bool IsUp => Id is not null;

    /// <summary>What it says.</summary>
    public string Log => string.Join('\n', Directory.GetFiles(PathOf("logs"), "*.log").Select(File.ReadAllText));

    /// <summary>The certificates that <c>openssl s_client</c> is sent, SHA-256, the server's own first. Null: no name is asked for.</summary>
    public IReadOnlyList<string> Served(string? name) => Served(name, Https);

    public IReadOnlyList<string> Served(string? name, int port)
    {
        string[] asks = name is null ? ["-noservername"] : ["-servername", name];
        var (_, output) = OpenSslProgram.Run(["s_client", "-connect", $"127.0.0.1:{port}", "-showcerts", .. asks]);
        return [.. output.Split("-----BEGIN CERTIFICATE-----").Skip(1)
            .Select(part => System.Text.Encoding.ASCII.GetBytes("-----BEGIN CERTIFICATE-----" + part.Split("-----END")[0] + "-----END CERTIFICATE-----\n")).Select(Fingerprint)];
    }

    /// <summary>Every file, folder and link of its base with bytes, owner and rights, but for what the server writes itself.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Read("find", PathOf("conf"), PathOf("webapps"), PathOf("lib"), "-printf", "%p\t%y %m %U:%G %l\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToDictionary(fields => fields[0], fields => fields[1] + (File.Exists(fields[0]) ? Convert.ToHexString(File.ReadAllBytes(fields[0])) : ""));

    public void Stop()
    {
        if (Id is not { } id)
            return;
        Do("kill", "-TERM", $"{id}");
        for (var waited = 0; IsThis($"{id}") && waited < 500; waited++)
            Task.Delay(20).Wait();
        if (IsThis($"{id}"))
            Do("kill", "-KILL", $"{id}");
    }

    public void Dispose()
    {
        Stop();
        // One that is being started anew.
        Stop();
        _folder.Dispose();
    }

    public static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private bool IsThis(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0') is ["/usr/bin/java" or "/usr/lib/jvm/java-17-openjdk-amd64/bin/java", .. var words]
                && words.Contains("-Dcatalina.base=" + Root) && words.Contains("start");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Do(string program, params string[] arguments) => Process.Start(program, arguments).WaitForExit();

    private static string Read(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static string Fingerprint(byte[] pem) =>
        OpenSslProgram.Read("x509 -noout -fingerprint -sha256", pem).Trim().Split('=')[^1].Replace(":", "");
}
