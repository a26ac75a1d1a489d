using CertTui.Machines.Practice;

namespace CertTui.Guides.Tests;

/// <summary>A practice world that nobody has used: made once, because a CA takes long over its keys, and copied for each walker.</summary>
internal static class FreshWorld
{
    private static readonly Lazy<TemporaryFolder> Pattern = new(Make);

    public static void LayInto(string stateFolder)
    {
        var pattern = Pattern.Value.Path;
        foreach (var folder in Directory.EnumerateDirectories(pattern, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(stateFolder, Path.GetRelativePath(pattern, folder)));
        foreach (var file in Directory.EnumerateFiles(pattern, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(stateFolder, Path.GetRelativePath(pattern, file)));
    }

    private static TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        PracticeMachine.Open(folder.Path, Some.Clock(), (code, _) => code).Dispose();
        return folder;
    }
}
