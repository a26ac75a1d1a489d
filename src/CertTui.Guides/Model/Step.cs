namespace CertTui.Guides.Model;

/// <summary>One step of a guide, under the guide's own number.</summary>
public abstract record Step(string Id)
{
    public Guard? When { get; init; }

    /// <summary>Other numbers of the guide that this step's help (F1) shows as well, where they bite.</summary>
    public IReadOnlyList<string> SeeAlso { get; init; } = [];
}

/// <summary>Something to read.</summary>
public sealed record Tell(string Id) : Step(Id)
{
    /// <summary>Facts to show under the text, by name; their labels stand in the locales as <c>fact.NAME</c>.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];
}

/// <summary>A form of one or more questions.</summary>
public sealed record Ask(string Id, params IReadOnlyList<Question> Questions) : Step(Id);

/// <summary>A password, PIN or pass phrase: held in memory for the job that needs it, never stored, never in a case.</summary>
/// <param name="Id">The step.</param>
/// <param name="For">The step whose job needs it: once that is done, it is not asked for again.</param>
/// <param name="Twice">Typed twice where a mistake would lock the person out.</param>
/// <param name="Check">What is wrong with it, or nothing.</param>
public sealed record AskSecret(string Id, string For, bool Twice, SecretCheck Check) : Step(Id);

public delegate IReadOnlyList<Engine.Problem> SecretCheck(ReadOnlySpan<char> secret);

/// <summary>A job.</summary>
public sealed record Do(string Id, Job Job) : Step(Id)
{
    /// <summary>Where a refusal of the job sends the person: the first of these with its code whose step is in play. Others stay on this step.</summary>
    public IReadOnlyList<(string Code, string Step)> SendsBack { get; init; } = [];
}

/// <summary>A wait for people outside: it is looked at again and again until something has arrived.</summary>
public sealed record Wait(string Id, Watch Watch) : Step(Id);

/// <summary>A section of the guide's table of contents.</summary>
public sealed record Section(string Id, params IReadOnlyList<Step> Steps)
{
    public Guard? When { get; init; }
}
