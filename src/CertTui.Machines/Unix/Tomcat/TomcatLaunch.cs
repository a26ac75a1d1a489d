using System.Text.Json.Serialization;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>How a Tomcat was started: all that it takes to start it again in the same way.</summary>
/// <param name="Java">The Java virtual machine.</param>
/// <param name="Arguments">Of its command line.</param>
/// <param name="Environment">Its variables.</param>
/// <param name="Folder">In which it works.</param>
/// <param name="User">The id of its account.</param>
/// <param name="Group">The id of its group.</param>
/// <param name="Unit">The service of systemd that it is; null where it is none.</param>
/// <param name="Mask">What new files of it are not open to (umask(2)), in octal digits; null where it was not told.</param>
internal sealed record TomcatLaunch(
    string Java, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, string Folder, uint User, uint Group, string? Unit, string? Mask = null)
{
    public const string MainClass = "org.apache.catalina.startup.Bootstrap";

    /// <summary>CATALINA_BASE: conf, webapps and logs of this one.</summary>
    [JsonIgnore]
    public string? Base => Properties.TryGetValue("catalina.base", out var given) ? Path.GetFullPath(given, Folder) : Home;

    /// <summary>CATALINA_HOME: the program.</summary>
    [JsonIgnore]
    public string? Home => Properties.TryGetValue("catalina.home", out var given) ? Path.GetFullPath(given, Folder) : null;

    /// <summary>The system properties of the command line.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Properties => Arguments.TakeWhile(argument => argument != MainClass)
        .Where(argument => argument.StartsWith("-D", StringComparison.Ordinal)).Select(argument => argument[2..].Split('=', 2))
        .GroupBy(pair => pair[0]).ToDictionary(pairs => pairs.Key, pairs => pairs.Last() is [_, var value] ? value : "");

    /// <summary>What follows the main class: <c>-config</c> with a file, <c>start</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Words => [.. Arguments.SkipWhile(argument => argument != MainClass).Skip(1)];

    /// <summary>Its server.xml.</summary>
    [JsonIgnore]
    public string Configuration
    {
        get
        {
            var given = Words.SkipWhile(word => word != "-config").Skip(1).FirstOrDefault();
            return Path.GetFullPath(Path.Combine(Base ?? Folder, given ?? "conf/server.xml"));
        }
    }

    [JsonIgnore]
    public bool IsTomcat => Words.Count > 0 && Words[^1] == "start" && Base is not null;

    // The variables and the arguments may hold passwords, and the compiler's own text would print them.
    public override string ToString() => Configuration;
}

[JsonSerializable(typeof(TomcatLaunch))]
internal sealed partial class TomcatLaunchJson : JsonSerializerContext;
