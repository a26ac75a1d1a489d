using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Nginx;

/// <summary>Reads a configuration of nginx with its includes. What it cannot take apart it names by file and line.</summary>
public sealed class NginxReader
{
    private const int MaxFiles = 10_000;
    private const int MaxDepth = 32;

    private readonly IFiles _files;
    private readonly string _prefix;
    private readonly List<string> _read = [];

    private NginxReader(IFiles files, string path) => (_files, _prefix) = (files, Path.GetDirectoryName(path) ?? "");

    /// <exception cref="Refusal"><c>nginx-config-broken</c> (path, line, reason); <c>file-not-found</c>, <c>access-denied</c></exception>
    public static NginxConfiguration Read(IFiles files, string path)
    {
        var reader = new NginxReader(files, path);
        var main = reader.File(path, 0);
        return new NginxConfiguration(path, main, reader._read);
    }

    private List<NginxDirective> File(string path, int depth)
    {
        if (_read.Count >= MaxFiles || depth > MaxDepth)
            throw Broken(path, 1, "include");
        _read.Add(path);
        return Inside(path, new NginxTokens(_files.Read(path)), depth, isBlock: false);
    }

    private List<NginxDirective> Inside(string path, NginxTokens tokens, int depth, bool isBlock)
    {
        var found = new List<NginxDirective>();
        var words = new List<NginxWord>();
        var line = 1;
        while (tokens.Next() is { } token)
        {
            if (token.Word is { } word)
            {
                line = words.Count == 0 ? tokens.Line : line;
                words.Add(word);
                continue;
            }
            if (token.Sign == '}')
                return isBlock && words.Count == 0 ? found : throw Broken(path, tokens.Line, "}");
            if (words.Count == 0)
                throw Broken(path, tokens.Line, $"{token.Sign}");
            found.AddRange(Directive(path, line, words, token.Sign, tokens, depth));
            words = [];
        }
        return isBlock || words.Count > 0 ? throw Broken(path, tokens.Line, "end of file") : found;
    }

    private IEnumerable<NginxDirective> Directive(string path, int line, List<NginxWord> words, char sign, NginxTokens tokens, int depth)
    {
        if (sign == ';')
            return words is [{ Value: "include" }, var pattern] ? Match(pattern.Value).SelectMany(file => File(file, depth + 1)).ToList() : [new NginxDirective(path, line, words)];
        // What stands inside is a program of another language: where it ends nginx finds with that language's rules.
        if (words[0].Value.EndsWith("_by_lua_block", StringComparison.Ordinal) || depth > MaxDepth)
            throw Broken(path, line, words[0].Value);
        var inside = tokens.At;
        return [new NginxDirective(path, line, words, Inside(path, tokens, depth + 1, isBlock: true), inside)];
    }

    private IReadOnlyList<string> Match(string pattern)
    {
        var full = Path.GetFullPath(Path.Combine(_prefix, pattern));
        return Wildcard.IsIn(full)
            ? [.. Wildcard.Folders(Path.GetDirectoryName(full) ?? "", _files.ListFolders).SelectMany(_files.List).Where(file => Wildcard.Matches(Path.GetFileName(full), Path.GetFileName(file))).Order(StringComparer.Ordinal)]
            : [full];
    }

    private static Refusal Broken(string path, int line, string reason) => new("nginx-config-broken", ("path", path), ("line", $"{line}"), ("reason", reason));
}
