using System.Runtime.CompilerServices;
using System.Text;

namespace CertTui.Testing;

/// <summary>
/// Compares a text with the file that keeps what it should be, in the folder Golden of the calling test project.
/// With GOLDEN=update in the environment the file is written instead; read the difference before it is committed.
/// </summary>
public static class Golden
{
    public static void Check(string relativePath, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(ProjectOf(caller), "Golden", relativePath);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "update")
            Write(path, actual);
        else if (!File.Exists(path))
            throw new GoldenDiffers($"{path} is missing; GOLDEN=update writes it.");
        else if (FirstDifference(File.ReadAllText(path), actual) is { } difference)
            throw new GoldenDiffers($"{path} differs; GOLDEN=update accepts it.\n{difference}");
    }

    /// <summary>The first line that differs, as a person reads it; null where there is none.</summary>
    public static string? FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.ReplaceLineEndings("\n").Split('\n'), actual.ReplaceLineEndings("\n").Split('\n'));
        for (var line = 0; line < Math.Max(left.Length, right.Length); line++)
        {
            var (was, now) = (left.ElementAtOrDefault(line), right.ElementAtOrDefault(line));
            if (was != now)
                return $"line {line + 1}\n  expected: {was ?? "(no more lines)"}\n  actual:   {now ?? "(no more lines)"}";
        }

        return null;
    }

    private static void Write(string path, string actual)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string ProjectOf(string caller)
    {
        var folder = Path.GetDirectoryName(caller);
        while (folder is not null && Directory.GetFiles(folder, "*.csproj").Length == 0)
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No project above {caller}.");
    }
}

/// <summary>A text is not what its golden file says.</summary>
public sealed class GoldenDiffers(string message) : Exception(message);
