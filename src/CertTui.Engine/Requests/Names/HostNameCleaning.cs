using System.Text;

namespace CertTui.Engine.Requests.Names;

/// <summary>Takes off what comes along when an address is pasted from a browser, and says what it took.</summary>
internal static class HostNameCleaning
{
    public static string Clean(string typed, List<Problem> notices)
    {
        var original = typed.Trim();
        var name = Widths.ToHalf(original);
        name = WithoutScheme(name, notices);
        name = WithoutPath(name, notices);
        name = WithoutPort(name, notices);
        name = WithoutTrailingDot(name, notices);
        if (original != name && Widths.ToHalf(original) != original)
            notices.Add(Problem.Info("name-mapped", ("name", original), ("result", name)));
        return name;
    }

    private static string WithoutScheme(string name, List<Problem> notices)
    {
        var end = name.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0 || !name.AsSpan(0, end).ContainsOnlySchemeCharacters())
            return name;
        notices.Add(Problem.Info("name-scheme-removed", ("name", name), ("removed", name[..(end + 3)])));
        return name[(end + 3)..];
    }

    private static string WithoutPath(string name, List<Problem> notices)
    {
        var start = name.IndexOfAny(['/', '?', '#', '\\']);
        if (start < 0)
            return name;
        // The slash that browsers put behind every address is not worth a word.
        if (name.Length > start + 1)
            notices.Add(Problem.Info("name-path-removed", ("name", name), ("removed", name[start..])));
        return name[..start];
    }

    private static string WithoutPort(string name, List<Problem> notices)
    {
        var colon = name.IndexOf(':');
        // More than one colon is an IPv6 address, which is refused as a whole.
        if (colon < 0 || colon != name.LastIndexOf(':') || name[(colon + 1)..].Any(character => !char.IsAsciiDigit(character)))
            return name;
        notices.Add(Problem.Info("name-port-removed", ("name", name), ("removed", name[colon..])));
        return name[..colon];
    }

    private static string WithoutTrailingDot(string name, List<Problem> notices)
    {
        if (name.Length < 2 || name[^1] != '.' || name[^2] == '.')
            return name;
        notices.Add(Problem.Info("name-trailing-dot-removed", ("name", name)));
        return name[..^1];
    }

    private static bool ContainsOnlySchemeCharacters(this ReadOnlySpan<char> scheme)
    {
        foreach (var character in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
                return false;
        }
        return true;
    }
}

/// <summary>What a Chinese input method writes for ASCII characters.</summary>
internal static class Widths
{
    public static string ToHalf(string text)
    {
        var half = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            half.Append(character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                // Ideographic full stop and its half-width form stand for a dot (UTS #46 section 2.3).
                '\u3002' or '\uFF61' => '.',
                '\u3000' => ' ',
                _ => character,
            });
        }
        return half.ToString();
    }
}
