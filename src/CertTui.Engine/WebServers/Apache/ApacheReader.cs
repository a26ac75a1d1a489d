using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Apache;

/// <summary>
/// Reads a configuration of Apache HTTP Server 2.4 as the server does: Include and IncludeOptional followed, Define put in, sections
/// that depend on a definition or a module left out where it is not there. Where nobody says which modules there are, all are taken for there.
/// </summary>
public sealed class ApacheReader
{
    private const int MaxFiles = 1_000;
    private const int MaxDepth = 16;

    private readonly IFiles _files;
    private readonly Dictionary<string, string> _defined = [];
    private readonly List<ApacheDirective> _main = [];
    private readonly List<VirtualHost> _hosts = [];
    private readonly List<string> _read = [];
    private readonly List<Problem> _problems = [];
    private List<ApacheDirective> _current;
    private string _root;
    private int _leftOut;

    private readonly ApacheSurroundings _surroundings;

    private ApacheReader(IFiles files, string path, ApacheSurroundings surroundings)
    {
        (_files, _root, _current) = (files, surroundings.ServerRoot ?? Path.GetDirectoryName(path) ?? "", _main);
        _surroundings = surroundings;
        foreach (var name in surroundings.Defined)
            _defined[name] = "";
    }

    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>file-too-large</c> for the file itself</exception>
    public static ApacheConfiguration Read(IFiles files, string path) => Read(files, path, ApacheSurroundings.Unknown);

    /// <exception cref="Refusal">As above.</exception>
    public static ApacheConfiguration Read(IFiles files, string path, ApacheSurroundings surroundings)
    {
        var reader = new ApacheReader(files, path, surroundings);
        reader.Take(path, files.Read(path), 0);
        return new ApacheConfiguration(
            reader._root, new VirtualHost(null, reader._main), reader._hosts, reader._read, reader._problems, reader.Expand);
    }

    private void Take(string path, byte[] content, int depth)
    {
        _read.Add(path);
        foreach (var directive in ApacheLines.Read(path, content))
        {
            if (!TakeCondition(directive) && _leftOut == 0)
                Take(directive, depth);
        }
    }

    // True where the line opens or closes a section that may be left out.
    private bool TakeCondition(ApacheDirective directive)
    {
        var name = directive.Name.Value.ToLowerInvariant();
        if (!name.StartsWith("<if", StringComparison.Ordinal) && !name.StartsWith("</if", StringComparison.Ordinal))
            return false;
        // Inside a section that is left out, only the depth counts.
        if (name[1] == '/')
            _leftOut = Math.Max(0, _leftOut - 1);
        else if (_leftOut > 0 || !Holds(name, directive.Arguments.Select(word => Expand(word.Value)).FirstOrDefault() ?? ""))
            _leftOut++;
        return true;
    }

    private bool Holds(string section, string condition)
    {
        var isNegated = condition.StartsWith('!');
        var what = condition.TrimStart('!');
        return section switch
        {
            "<ifdefine" => _defined.ContainsKey(what) != isNegated,
            "<iffile" => _files.Exists(Full(what)) != isNegated,
            "<ifmodule" when _surroundings.Modules is { } modules => modules.Contains(what) != isNegated,
            _ => !isNegated,
        };
    }

    private void Take(ApacheDirective directive, int depth)
    {
        if (directive.Is("<VirtualHost"))
            _hosts.Add(new VirtualHost(directive, _current = []));
        else if (directive.Is("</VirtualHost"))
            _current = _main;
        else if (directive.Arguments.Count == 0)
            return;
        else if (directive.Is("ServerRoot"))
            _root = Expand(directive.Arguments[0].Value);
        else if (directive.Is("Define"))
            _defined[directive.Arguments[0].Value] = directive.Arguments.Count > 1 ? Expand(directive.Arguments[1].Value) : "";
        else if (directive.Is("UnDefine"))
            _defined.Remove(directive.Arguments[0].Value);
        else if (directive.Is("Include") || directive.Is("IncludeOptional"))
            Include(directive, depth + 1);
        else
            _current.Add(directive);
    }

    private void Include(ApacheDirective directive, int depth)
    {
        var pattern = Full(Expand(directive.Arguments[0].Value));
        var found = Match(pattern);
        if (found.Count == 0 && directive.Is("Include") && !pattern.Contains('*'))
            _problems.Add(Problem.Warning("include-not-found", ("path", pattern), ("place", directive.Place)));
        foreach (var file in found)
        {
            if (depth > MaxDepth || _read.Count >= MaxFiles)
                _problems.Add(Problem.Warning("include-not-found", ("path", file), ("place", directive.Place)));
            else if (TryRead(file) is { } content)
                Take(file, content, depth);
        }
    }

    private IReadOnlyList<string> Match(string pattern)
    {
        if (_files.Exists(pattern))
            return [pattern];
        var name = Path.GetFileName(pattern);
        // A folder stands for all of its files.
        return name.AsSpan().ContainsAny("*?[")
            ? [.. _files.List(Path.GetDirectoryName(pattern) ?? "").Where(file => Wildcard.Matches(name, Path.GetFileName(file)))]
            : _files.List(pattern);
    }

    private byte[]? TryRead(string file)
    {
        try
        {
            return _files.Read(file);
        }
        catch (Refusal refusal)
        {
            _problems.Add(refusal.Problem with { Severity = Severity.Warning });
            return null;
        }
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(_root, path));

    // ${NAME}: what is defined, then the environment of the server; what nobody knows stays as it is.
    private string Expand(string text) =>
        _defined.Concat(_surroundings.Environment).Aggregate(text, (expanded, entry) => expanded.Replace("${" + entry.Key + "}", entry.Value));
}
