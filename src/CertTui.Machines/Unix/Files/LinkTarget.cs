using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Files;

/// <summary>The file itself behind symbolic links: a write must not put a file in the place of a link. The path may lead to nothing yet.</summary>
internal static class LinkTarget
{
    public static string Of(string path) => DiskErrors.Guard(path, () =>
    {
        var resolved = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new FileInfo(Path.Combine(resolved, part));
            // What is not there is no link either.
            resolved = next.LinkTarget is null ? next.FullName : next.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
        return resolved;
    });
}
