using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Tls;

/// <summary>The static files of a site, and nothing outside its folder.</summary>
internal static class SiteFiles
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Null where the path names no file of the site.</summary>
    public static (byte[] Content, string Type)? Find(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target.Split('?', '#')[0]);
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!path.StartsWith('/') || names.Any(name => name is "." or ".." || name.AsSpan().IndexOfAny('\\', ':', '\0') >= 0))
            return null;
        var file = Path.Combine([folder, .. names]);
        if (Directory.Exists(file))
            file = Path.Combine(file, "index.html");
        return IsInside(folder, file) ? Read(file) : null;
    }

    // A link inside the folder may point out of it.
    private static bool IsInside(string folder, string file)
    {
        for (var at = file; at.Length > folder.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
                return false;
        }
        return File.Exists(file);
    }

    private static (byte[], string)? Read(string file)
    {
        try
        {
            return (DurableFile.Read(file, Largest), TypeOf(file));
        }
        catch (Refusal)
        {
            // Gone since the look, not ours to read, or too large to serve.
            return null;
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" or ".htm" => "text/html; charset=utf-8",
        ".txt" => "text/plain",
        ".css" => "text/css",
        _ => "application/octet-stream",
    };
}
