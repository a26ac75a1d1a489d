using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Network;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Apache;

/// <summary>An Apache HTTP Server 2.4 on this computer: its configuration, and how it was started.</summary>
internal sealed class ApacheServer
{
    // Debian, then Red Hat.
    private static readonly string[] Configurations = ["/etc/apache2/apache2.conf", "/etc/httpd/conf/httpd.conf"];
    private static readonly string[] Names = ["apache2", "httpd"];
    private static readonly string[] PidFiles = ["/run/apache2/apache2.pid", "/run/httpd/httpd.pid"];

    private readonly IFiles _files;
    private readonly Dictionary<string, string> _variables;
    private IReadOnlySet<string>? _modules;
    private string? _serverRoot;
    private string? _product;
    private IReadOnlyList<ListenAddress>? _listens;
    private IReadOnlyList<ListenAddress>? _addresses;

    private ApacheServer(IFiles files, string configuration)
    {
        (_files, Configuration) = (files, configuration);
        _variables = Variables(files, Path.GetDirectoryName(configuration)!);
        Running = PidFile(Read(ApacheSurroundings.Unknown with { Environment = _variables })).Select(file => RunningServer.FromPidFile(file, Names)).FirstOrDefault(found => found is not null);
        Program = Running?.Program ?? TrustedProgram.Find("apache2", "httpd") ?? throw new Refusal("machine-unsupported");
        Arguments = [.. ApacheArguments.Kept(Running?.Arguments ?? []), "-f", configuration];
    }

    /// <summary>The main file.</summary>
    public string Configuration { get; }

    /// <summary>Null where it does not run.</summary>
    public RunningServer? Running { get; private set; }

    public string Program { get; }

    /// <summary>What every call of the program is given, so that it reads what the server reads.</summary>
    public IReadOnlyList<string> Arguments { get; }

    public IReadOnlyDictionary<string, string> Environment => Running?.Environment ?? _variables;

    /// <summary>Null where this computer has none at its usual place.</summary>
    /// <param name="files">To read with.</param>
    /// <param name="configuration">The main file of another one; null: the usual places are looked at.</param>
    public static ApacheServer? Find(IFiles files, string? configuration)
    {
        var found = configuration ?? Configurations.FirstOrDefault(File.Exists);
        return found is null ? null : new ApacheServer(files, Path.GetFullPath(found));
    }

    /// <summary>One runs from a usual place. Starts no program.</summary>
    public static bool IsServing => Configurations.Any(File.Exists) && PidFiles.Any(file => RunningServer.FromPidFile(file, Names) is not null);

    /// <summary>"Apache/2.4.62 (Debian)".</summary>
    public string Product => _product ??= ProductOf(Run("-v").Output) ?? Path.GetFileName(Program);

    /// <summary>The configuration as it stands on disk now.</summary>
    public ApacheConfiguration Read() => Read(Surroundings(Modules()));

    /// <summary>As it would be with a module more.</summary>
    public ApacheConfiguration ReadWith(string module) => Read(Surroundings(Modules().Append(module).ToHashSet()));

    public bool Has(string module) => Modules().Contains(module);

    /// <summary>Where it listens, as it was read when the modules were.</summary>
    public IReadOnlyList<ListenAddress> Listens => _listens ??= ListenAddress.All(Read());

    /// <summary>Likewise, where its virtual hosts are.</summary>
    public IReadOnlyList<ListenAddress> HostAddresses => _addresses ??= [.. Read().Hosts.SelectMany(host => host.Addresses).Select(ListenAddress.Parse).SelectMany(address => address.Resolved()).Distinct()];

    /// <summary>Modules are asked for again at the next look.</summary>
    public void Forget() => (_modules, _listens, _addresses) = (null, null, null);

    /// <summary>After it was started anew.</summary>
    public void LookAgain() =>
        Running = PidFile(Read()).Select(file => RunningServer.FromPidFile(file, Names)).FirstOrDefault(found => found is not null);

    public Answer Run(params IReadOnlyList<string> more) => Child.Run(Program, [.. Arguments, .. more], Environment);

    private Version Release => Version.TryParse(Product.Split(' ')[0].Split('/')[^1], out var said) ? said : ApacheSurroundings.Unknown.Version;

    // "Server version: Apache/2.4.62 (Debian)"; the line is the same in every language.
    private static string? ProductOf(string said)
    {
        const string mark = "Server version:";
        return said.Split('\n').FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..].Trim();
    }

    private ApacheConfiguration Read(ApacheSurroundings surroundings) => ApacheReader.Read(_files, Configuration, surroundings);

    private ApacheSurroundings Surroundings(IReadOnlySet<string> modules) =>
        new(_serverRoot, ApacheArguments.Values(Arguments, "-D"), Environment, modules) { Version = Release };

    private IReadOnlySet<string> Modules()
    {
        if (_modules is not null)
            return _modules;
        var said = ApacheSyntax.Require(this, "-t", "-D", "DUMP_MODULES", "-D", "DUMP_RUN_CFG").Output;
        // Where no line says it, it is what was compiled in.
        _serverRoot = said.Split('\n').Where(line => line.StartsWith("ServerRoot: ", StringComparison.Ordinal)).Select(line => line["ServerRoot: ".Length..].Trim('"')).FirstOrDefault();
        return _modules = ApacheModules.Parse(said);
    }

    private static IEnumerable<string> PidFile(ApacheConfiguration configuration) =>
        configuration.Main.All("PidFile").Select(directive => configuration.Resolve(directive.Arguments[0].Value)).TakeLast(1)
            .DefaultIfEmpty(PidFiles.FirstOrDefault(File.Exists) ?? PidFiles[0]);

    private static Dictionary<string, string> Variables(IFiles files, string folder)
    {
        var path = Path.Combine(folder, "envvars");
        var name = Path.GetFileName(folder);
        return files.Exists(path)
            ? EnvironmentFile.Read(files.Read(path), name.StartsWith("apache2-", StringComparison.Ordinal) ? name["apache2".Length..] : "")
            : [];
    }
}
