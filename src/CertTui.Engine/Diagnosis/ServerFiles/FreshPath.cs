using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.ServerFiles;

/// <summary>A name for a file that a repair writes beside the old one: nothing is overwritten.</summary>
internal static class FreshPath
{
    /// <param name="machine">Where.</param>
    /// <param name="old">The file that it stands beside.</param>
    /// <param name="mark">What is put behind the name; may be empty.</param>
    /// <param name="extension">With its dot.</param>
    public static string Beside(Machine machine, string old, string mark, string extension)
    {
        var folder = Path.GetDirectoryName(old) ?? "";
        var name = Path.GetFileNameWithoutExtension(old) + mark;
        var path = Path.Combine(folder, name + extension);
        for (var number = 2; machine.Files.Exists(path); number++)
            path = Path.Combine(folder, $"{name}-{number}{extension}");
        return path;
    }
}
