using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.Workbench;

/// <summary>The files that a person names in a field: paths or folders, separated by semicolons.</summary>
internal static class NamedFiles
{
    public static Reading Check(Known known, string typed)
    {
        var paths = typed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(path => path.Trim('"'));
        return new Reading(string.Join('\n', paths));
    }

    /// <summary>A folder stands for the files in it, not for those further down.</summary>
    /// <exception cref="Refusal"><c>file-not-found</c></exception>
    public static IReadOnlyList<string> Expand(IFiles files, string? answer) => [.. Known.Lines(answer).SelectMany(path => Expand(path, files))];

    private static IReadOnlyList<string> Expand(string path, IFiles files)
    {
        if (files.Exists(path))
            return [path];
        return files.List(path) is { Count: > 0 } inside ? inside : throw new Refusal("file-not-found", ("path", path), ("reason", ""));
    }
}
