using CertTui.Engine;

namespace CertTui.Guides.Model;

/// <summary>What a typed answer became: the cleaned value, and what to say about it. An error means that it is not taken.</summary>
public sealed record Reading(string Value, IReadOnlyList<Problem> Problems)
{
    public Reading(string value)
        : this(value, [])
    {
    }

    public bool IsTaken => Problems.All(problem => problem.Severity != Severity.Error);

    public Problem? Error => Problems.FirstOrDefault(problem => problem.Severity == Severity.Error);
}

public enum FieldKind
{
    Text,
    Choice,
    YesNo,
}

/// <summary>One choice of a question; closed ones are not offered.</summary>
public sealed record Option(string Value, Guard? When = null);

/// <summary>A typed question. Its words stand in the guide's text under its id.</summary>
public sealed record Question(string Id, FieldKind Kind)
{
    public Guard? When { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Options that depend on what is known (mailboxes, sites); their labels are the values themselves.</summary>
    public Func<Known, IReadOnlyList<string>>? Offered { get; init; }

    public Func<Known, string?> Default { get; init; } = _ => null;

    public Func<Known, string, Reading> Check { get; init; } = (_, text) => new Reading(text);

    /// <summary>When a step before it finds out what to propose: nobody has to foresee the answer then.</summary>
    public Guard? FoundOut { get; init; }

    /// <summary>May be left empty.</summary>
    public bool Optional { get; init; }

    public static Question Text(string id, Func<Known, string, Reading> check) => new(id, FieldKind.Text) { Check = check };

    public static Question Choice(string id, params IReadOnlyList<Option> options) => new(id, FieldKind.Choice) { Options = options };

    public static Question YesNo(string id, string standard) => new(id, FieldKind.YesNo)
    {
        Options = [new Option("yes"), new Option("no")],
        Default = _ => standard,
    };

    public bool InPlay(Known known) => When?.Opens(known) ?? true;

    /// <summary>The values that can be chosen now; empty for a text.</summary>
    public IReadOnlyList<string> Choices(Known known) =>
        Offered?.Invoke(known)
        ?? [.. Options.Where(option => option.When?.Opens(known) ?? true).Select(option => option.Value)];

    public Reading Read(Known known, string typed)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return Optional ? new Reading("") : Refused("answer-empty");
        if (Kind != FieldKind.Text && !Choices(known).Contains(text))
            return Refused("answer-not-offered", ("value", text), ("offered", string.Join(", ", Choices(known))));
        return Check(known, text);
    }

    private Reading Refused(string code, params (string, string)[] details) =>
        new("", [Problem.Error(code, [("question", Id), .. details])]);
}
