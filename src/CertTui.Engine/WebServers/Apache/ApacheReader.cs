using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Apache;

/// <summary>
/// Reads a configuration of Apache HTTP Server 2.4 as the server does: Include and IncludeOptional followed, Define and Macro put in, sections
/// that depend on a definition, a version or a module left out where it is not there. Where nobody says which modules there are, all are taken for there.
/// </summary>
public sealed class ApacheReader
{
    private const int MaxFiles = 10_000;
    private const int MaxDepth = 16;

    private readonly IFiles _files;
    private readonly ApacheVariables _variables;
    private readonly ApacheConditions _conditions;
    private readonly ApacheMacros _macros = new();
    private readonly List<ApacheDirective> _main = [];
    private readonly List<VirtualHost> _hosts = [];
    private readonly List<string> _read = [];
    private readonly List<string> _patterns = [];
    private readonly List<Problem> _problems = [];
    private List<ApacheDirective> _current;
    private string _root;

    private ApacheReader(IFiles files, string path, ApacheSurroundings surroundings)
    {
        (_files, _root, _current) = (files, surroundings.ServerRoot ?? Path.GetDirectoryName(path) ?? "", _main);
        _variables = new ApacheVariables(surroundings.Environment);
        _conditions = new ApacheConditions(files, _variables, surroundings);
    }

    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>file-too-large</c> for the file itself</exception>
    public static ApacheConfiguration Read(IFiles files, string path) => Read(files, path, ApacheSurroundings.Unknown);

    /// <exception cref="Refusal">As above.</exception>
    public static ApacheConfiguration Read(IFiles files, string path, ApacheSurroundings surroundings)
    {
        var reader = new ApacheReader(files, path, surroundings);
        reader.Take(path, files.Read(path), 0);
        return new ApacheConfiguration(reader._root, new VirtualHost(null, reader._main), reader._hosts, reader._read, reader._problems) { Included = reader._patterns };
    }

    private void Take(string path, byte[] content, int depth)
    {
        _read.Add(path);
        foreach (var directive in ApacheLines.Read(path, content))
            TakeLine(directive, depth);
    }

    private void TakeLine(ApacheDirective line, int depth)
    {
        if (_macros.TakeInside(line))
            return;
        var directive = _variables.Expanded(line);
        if (_conditions.Take(directive, Full) || _conditions.LeavesOut || _macros.Take(directive))
            return;
        if (_macros.Used(directive) is not { } used)
            Take(directive, depth);
        else if (depth <= MaxDepth)
        {
            foreach (var one in used)
                TakeLine(one, depth + 1);
        }
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
            _root = Path.TrimEndingDirectorySeparator(Full(directive.Arguments[0].Value));
        else if (directive.Is("Define"))
            _variables.Define(directive.Arguments[0].Value, directive.Arguments.Count > 1 ? directive.Arguments[1].Value : "");
        else if (directive.Is("UnDefine"))
            _variables.UnDefine(directive.Arguments[0].Value);
        else if (directive.Is("Include") || directive.Is("IncludeOptional"))
            Include(directive, depth + 1);
        else
            _current.Add(directive);
    }

    private void Include(ApacheDirective directive, int depth)
    {
        var pattern = Full(directive.Arguments[0].Value);
        _patterns.Add(pattern);
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
        if (!Wildcard.IsIn(pattern))
            return [.. Below(pattern, MaxDepth)];
        var name = Path.GetFileName(pattern);
        return [.. Wildcard.Folders(Path.GetDirectoryName(pattern) ?? "", _files.ListFolders)
            .SelectMany(folder => Entries(folder).Where(entry => Wildcard.Matches(name, Path.GetFileName(entry.Path))))
            .SelectMany(entry => entry.IsFolder ? Below(entry.Path, MaxDepth) : [entry.Path])];
    }

    // A folder stands for all of its files, and for those of the folders in it.
    private IEnumerable<string> Below(string folder, int depth) => depth == 0 ? [] : Entries(folder)
        .SelectMany(entry => entry.IsFolder ? Below(entry.Path, depth - 1) : [entry.Path]);

    private IEnumerable<(string Path, bool IsFolder)> Entries(string folder) => _files.List(folder).Select(path => (Path: path, IsFolder: false))
        .Concat(_files.ListFolders(folder).Select(path => (Path: path, IsFolder: true))).OrderBy(entry => entry.Path, StringComparer.Ordinal);

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
}
