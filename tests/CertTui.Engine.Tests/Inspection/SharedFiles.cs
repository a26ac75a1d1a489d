using System.Diagnostics;
using System.Text.Json;

namespace CertTui.Engine.Tests.Inspection;

/// <summary>Files with a known answer from the shared test data; a test without them skips.</summary>
internal static class SharedFiles
{
    public static IReadOnlyList<(string Path, JsonElement Entry)> Bad => Index(Unpacked(), "bad");

    public static IReadOnlyList<(string Path, JsonElement Entry)> Pfx => Index(Folder, "pfx");

    private static string Folder
    {
        get
        {
            if (Repository.SharedData is null)
                Assert.Skip("The shared test data are not beside the repository.");
            return Repository.SharedData!;
        }
    }

    private static List<(string, JsonElement)> Index(string folder, string name)
    {
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name, "index.json")));
        return
        [
            .. index.RootElement.GetProperty("entries").EnumerateArray()
                .Select(entry => (Path.Combine(folder, name, entry.GetProperty("file").GetString()!), entry.Clone())),
        ];
    }

    // One of its files is a private key in the clear, so that they stay packed where versions are kept.
    private static string Unpacked()
    {
        var folder = Repository.Path(".artifacts", "data");
        if (!File.Exists(Path.Combine(folder, "bad", "index.json")))
        {
            Directory.CreateDirectory(folder);
            using var tar = Process.Start("tar", ["-xJf", Path.Combine(Folder, "bad.tar.xz"), "-C", folder]);
            tar.WaitForExit();
        }
        return folder;
    }
}
