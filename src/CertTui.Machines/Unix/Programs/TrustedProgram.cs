using CertTui.Engine;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Programs;

/// <summary>Programs that nobody but root (or the person who runs this one) can have put there. The PATH is not asked.</summary>
internal static class TrustedProgram
{
    private static readonly string[] Folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin"];

    /// <summary>Null where none of the names is in the system's own folders.</summary>
    /// <exception cref="Refusal"><c>program-not-trusted</c> (path, at)</exception>
    public static string? Find(params IReadOnlyList<string> names)
    {
        var found = Folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return found is null ? null : Require(found);
    }

    /// <summary>The path itself, where neither the file nor a folder above it can be changed by others.</summary>
    /// <exception cref="Refusal"><c>program-not-trusted</c> (path, at)</exception>
    public static string Require(string path)
    {
        var real = LinkTarget.Of(path);
        for (var at = real; at is not null; at = Path.GetDirectoryName(at))
        {
            if (!FileFacts.Of(at).IsOurs)
                throw new Refusal("program-not-trusted", ("path", path), ("at", at));
        }
        return real;
    }
}
