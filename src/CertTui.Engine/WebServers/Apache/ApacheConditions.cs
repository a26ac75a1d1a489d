using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Apache;

/// <summary>Sections that count only where something holds (Apache HTTP Server 2.4, "Configuration Sections"), judged while the file is read.</summary>
internal sealed class ApacheConditions(IFiles files, ApacheVariables variables, ApacheSurroundings surroundings)
{
    // If, ElseIf and Else are asked for each request: what stands in them is read.
    private static readonly string[] Sections = ["<ifdefine", "<iffile", "<ifmodule", "<ifversion", "<ifdirective", "<ifsection"];

    private int _leftOut;

    /// <summary>What is read now stands in a section that does not hold.</summary>
    public bool LeavesOut => _leftOut > 0;

    /// <summary>True where the line opens or closes such a section.</summary>
    public bool Take(ApacheDirective directive, Func<string, string> full)
    {
        var name = directive.Name.Value.ToLowerInvariant();
        var isEnd = name.StartsWith("</", StringComparison.Ordinal);
        if (!Sections.Contains(isEnd ? name.Remove(1, 1) : name))
            return false;
        // Inside a section that is left out, only the depth counts.
        if (isEnd)
            _leftOut = Math.Max(0, _leftOut - 1);
        else if (_leftOut > 0 || !Holds(name, [.. directive.Arguments.Select(word => word.Value)], full))
            _leftOut++;
        return true;
    }

    private bool Holds(string section, IReadOnlyList<string> words, Func<string, string> full)
    {
        var condition = words.FirstOrDefault() ?? "";
        var isNegated = condition.StartsWith('!');
        var what = condition.TrimStart('!');
        return section switch
        {
            "<ifversion" => VersionHolds(words),
            "<ifdefine" => (variables.Has(what) || surroundings.Defined.Contains(what)) != isNegated,
            "<iffile" => files.Exists(full(what)) != isNegated,
            "<ifmodule" when surroundings.Modules is { } modules => modules.Contains(what) != isNegated,
            _ => !isNegated,
        };
    }

    // [[!]operator] version (mod_version); parts of the version that are not written are 0.
    private bool VersionHolds(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || !Version.TryParse(words[^1].Contains('.') ? words[^1] : words[^1] + ".0", out var wanted))
            return true;
        var order = Full(surroundings.Version).CompareTo(Full(wanted));
        var sign = words.Count > 1 ? words[0] : "=";
        var holds = sign.TrimStart('!') switch
        {
            ">" => order > 0,
            ">=" => order >= 0,
            "<" => order < 0,
            "<=" => order <= 0,
            _ => order == 0,
        };
        return holds != sign.StartsWith('!');
    }

    private static Version Full(Version version) => new(version.Major, version.Minor, Math.Max(0, version.Build));
}
