using CertTui.Engine;

namespace CertTui.Guides.EveryGuide;

/// <summary>The password of an existing file: whatever it is, the file decides.</summary>
internal static class AnySecret
{
    public static IReadOnlyList<Problem> Check(ReadOnlySpan<char> secret) => secret.IsEmpty ? [Problem.Error("answer-empty")] : [];
}
