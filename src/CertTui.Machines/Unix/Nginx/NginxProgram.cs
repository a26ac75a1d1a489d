using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Nginx;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>An nginx on this computer: its configuration, and how it was started.</summary>
internal sealed partial class NginxProgram
{
    private const string Usual = "/etc/nginx/nginx.conf";
    private const string UsualPid = "/run/nginx.pid";
    private const string Name = "nginx";

    private readonly IFiles _files;

    private NginxProgram(IFiles files, string configuration)
    {
        (_files, Configuration) = (files, configuration);
        Running = Look();
        Program = Running?.Program ?? TrustedProgram.Find(Name) ?? throw new Refusal("machine-unsupported");
        var prefix = Prefix().Match(string.Join(' ', Running?.Arguments ?? []));
        Arguments = [.. prefix.Success ? new[] { "-p", prefix.Groups["path"].Value } : [], "-c", configuration];
    }

    /// <summary>The main file.</summary>
    public string Configuration { get; }

    /// <summary>Null where it does not run.</summary>
    public RunningServer? Running { get; private set; }

    public string Program { get; }

    public IReadOnlyList<string> Arguments { get; }

    /// <summary>One runs from its usual place. Starts no program.</summary>
    public static bool IsServing => File.Exists(Usual) && RunningServer.FromPidFile(UsualPid, Name) is not null;

    /// <summary>Null where this computer has none at its usual place.</summary>
    public static NginxProgram? Find(IFiles files, string? configuration)
    {
        var found = configuration ?? (File.Exists(Usual) ? Usual : null);
        return found is null ? null : new NginxProgram(files, Path.GetFullPath(found));
    }

    /// <summary>The configuration as it stands on disk now.</summary>
    /// <exception cref="Refusal"><c>nginx-config-broken</c> (path, line, reason)</exception>
    public NginxConfiguration Read() => NginxReader.Read(_files, Configuration);

    /// <summary>After it was started anew.</summary>
    public void LookAgain() => Running = Look();

    public Answer Run(params IReadOnlyList<string> more) => Child.Run(Program, [.. Arguments, .. more], new Dictionary<string, string>());

    private RunningServer? Look()
    {
        var configuration = Read();
        return RunningServer.FromPidFile(configuration.Value("pid") is { } pid ? configuration.Resolve(pid) : UsualPid, Name);
    }

    // The first process writes its arguments over with "nginx: master process nginx -p ... -c ...".
    [GeneratedRegex(@"\s-p\s+(?<path>/\S*)")]
    private static partial Regex Prefix();
}
