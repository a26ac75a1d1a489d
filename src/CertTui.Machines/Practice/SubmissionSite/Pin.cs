using System.Security.Cryptography;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>The PIN inside the envelope: sixteen digits, printed in groups of four.</summary>
internal static class Pin
{
    public const int Length = 16;
    private const int Group = 4;

    /// <summary>The caller clears it.</summary>
    public static char[] Create()
    {
        var pin = new char[Length];
        RandomNumberGenerator.GetItems("0123456789", pin);
        return pin;
    }

    /// <summary>As printed. It ends in a message, so that it is a string is no loss.</summary>
    public static string Print(ReadOnlySpan<char> pin)
    {
        var groups = new List<string>();
        for (var at = 0; at < pin.Length; at += Group)
            groups.Add(pin.Slice(at, Group).ToString());
        return string.Join(' ', groups);
    }

    /// <summary>Without blanks and hyphens of any width; null where that is not sixteen digits. The caller clears it.</summary>
    public static char[]? Read(ReadOnlySpan<char> typed)
    {
        var digits = new char[Length];
        var count = 0;
        foreach (var character in typed)
        {
            if (IsSeparator(character))
                continue;
            if (count == Length || !char.IsAsciiDigit(character))
                return Discard(digits);
            digits[count++] = character;
        }
        return count == Length ? digits : Discard(digits);
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.DashPunctuation;

    private static char[]? Discard(char[] digits)
    {
        Array.Clear(digits);
        return null;
    }
}
