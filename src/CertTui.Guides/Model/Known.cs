using System.Collections.Immutable;

namespace CertTui.Guides.Model;

/// <summary>All that guards may look at: what was answered, what jobs found out, and the day.</summary>
public sealed record Known(
    ImmutableDictionary<string, string> Answers,
    ImmutableDictionary<string, string> Facts,
    DateOnly Today)
{
    public static readonly Known Nothing = new(
        ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty, DateOnly.MinValue);

    /// <summary>The answer to a question, or null.</summary>
    public string? Answer(string question) => Answers.GetValueOrDefault(question);

    /// <summary>A fact that a job left, or null.</summary>
    public string? Fact(string name) => Facts.GetValueOrDefault(name);

    public bool Said(string question, string value) => Answer(question) == value;

    public bool Is(string fact, string value) => Fact(fact) == value;

    /// <summary>A fact or an answer that holds several values, one a line.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        text is null ? [] : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
