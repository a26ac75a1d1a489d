using CertTui.Engine;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Questions;

/// <summary>Files that are written or read. Whether one is there is for the job to find out.</summary>
internal static class Paths
{
    public static string? Propose(Known known, string name) =>
        known.Fact("orderFolder") is { } folder ? Path.Combine(folder, name) : null;

    public static Reading Check(Known known, string text)
    {
        var path = Path.IsPathFullyQualified(text) || known.Fact("orderFolder") is not { } folder ? text : Path.Combine(folder, text);
        if (text.Any(char.IsControl) || text.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || Path.GetFileName(text).Length == 0)
            return new Reading(text, [Problem.Error("path-invalid", ("path", text))]);
        return new Reading(path);
    }
}
