using System.Text;

namespace CertTui.Engine.Plans;

/// <summary>Two versions of a text as <c>diff -u</c> shows them (POSIX diff, "Diff -u Output Format"), with three lines around a change.</summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>One hunk from the first changed line to the last; empty where nothing differs.</summary>
    public static string Of(string path, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var shorter = Math.Min(old.Count, now.Count) - start;
        var end = old.AsEnumerable().Reverse().Zip(now.AsEnumerable().Reverse()).Take(shorter).TakeWhile(pair => pair.First == pair.Second).Count();
        if (start == old.Count && start == now.Count)
            return "";
        var first = Math.Max(0, start - Around);
        var tail = Math.Min(Around, end);
        var (oldLast, nowLast) = (old.Count - end, now.Count - end);
        var text = new StringBuilder($"--- {path}\n+++ {path}\n@@ -{Range(first, oldLast + tail)} +{Range(first, nowLast + tail)} @@\n");
        Write(text, ' ', old[first..start]);
        Write(text, '-', old[start..oldLast]);
        Write(text, '+', now[start..nowLast]);
        Write(text, ' ', old[oldLast..(oldLast + tail)]);
        return text.ToString().TrimEnd('\n');
    }

    private static string Range(int from, int to) => to == from ? $"{from},0" : to == from + 1 ? $"{to}" : $"{from + 1},{to - from}";

    private static void Write(StringBuilder text, char mark, List<string> lines)
    {
        foreach (var line in lines)
            text.Append(mark).Append(line).Append('\n');
    }

    private static List<string> Lines(string text) => text.Length == 0 ? [] : [.. text.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'))];
}
