using System.Runtime.CompilerServices;

namespace CertTui.Testing;

/// <summary>Where the repository and the shared test data are, seen from a running test.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared test data beside the repository; null where it is not there (the test then skips and says so).</summary>
    public static string? SharedData { get; } = FindSharedData();

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string? FindSharedData()
    {
        var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", "data"));
        return Directory.Exists(folder) ? folder : null;
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));
}
