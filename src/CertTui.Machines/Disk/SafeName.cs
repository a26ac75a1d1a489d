using System.Text;
using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>Names that stay inside their folder on every system.</summary>
internal static class SafeName
{
    private const int Longest = 120;

    /// <summary>The name itself; <see cref="Refusal"/> <c>file-name-invalid</c> where it has other characters than letters, digits, <c>. _ -</c> or starts with a dot.</summary>
    public static string Check(string name)
    {
        var good = name.Length is > 0 and <= Longest && name[0] != '.' && name.All(IsPlain);
        return good ? name : throw new Refusal("file-name-invalid", ("name", name));
    }

    /// <summary>A readable file name made from any text; two texts may share one.</summary>
    public static string Slug(string text, int longest = 60)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '.')
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().Trim('-', '.');
        return trimmed.Length == 0 ? "unnamed" : trimmed[..Math.Min(longest, trimmed.Length)];
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-';
}
