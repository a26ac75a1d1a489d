using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Files;

/// <summary>The file itself behind symbolic links: a write must not put a file in the place of a link.</summary>
internal static class LinkTarget
{
    public static string Of(string path) => DiskErrors.Guard(path, () =>
    {
        var resolved = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new FileInfo(Path.Combine(resolved, part));
            resolved = next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
        }
        return resolved;
    });
}
