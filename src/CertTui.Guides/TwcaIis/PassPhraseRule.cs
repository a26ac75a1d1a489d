using CertTui.Engine;

namespace CertTui.Guides.TwcaIis;

/// <summary>The pass phrase of 5.2.7.1, by which a certificate is revoked later. The manual gives no rule; the practice portal wants eight characters.</summary>
internal static class PassPhraseRule
{
    private const int MinLength = 8;

    public static IReadOnlyList<Problem> Check(ReadOnlySpan<char> phrase) =>
        phrase.Length >= MinLength ? [] : [Problem.Error("pass-phrase-too-short", ("limit", $"{MinLength}"))];
}
