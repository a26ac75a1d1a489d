using CertTui.Engine;

namespace CertTui.Guides.HongkongPost;

/// <summary>The PIN of the envelope: sixteen digits; the blanks that are printed within it do not count.</summary>
internal static class PinRule
{
    private const int Digits = 16;

    public static IReadOnlyList<Problem> Check(ReadOnlySpan<char> pin)
    {
        var digits = 0;
        foreach (var character in pin)
        {
            if (char.IsAsciiDigit(character))
                digits++;
            else if (character is not (' ' or '-'))
                return [Problem.Error("pin-invalid")];
        }
        return digits == Digits ? [] : [Problem.Error("pin-invalid")];
    }
}
