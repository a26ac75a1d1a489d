using System.Text.Json.Serialization;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>What moves a walk on. Moves are data: a case keeps them in its journal, one a line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "move")]
[JsonDerivedType(typeof(Found), "found")]
[JsonDerivedType(typeof(Read), "read")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Undid), "undid")]
[JsonDerivedType(typeof(WentBack), "back")]
[JsonDerivedType(typeof(WentTo), "to")]
public abstract record Move(DateTimeOffset At);

/// <summary>A move about one step.</summary>
internal interface IStepMove
{
    string Step { get; }
}

/// <summary>What the program found around it when the case was opened: the machine, its rights, what its portal offers.</summary>
public sealed record Found(DateTimeOffset At, IReadOnlyDictionary<string, string> Facts) : Move(At);

/// <summary>A text or a report was read.</summary>
public sealed record Read(DateTimeOffset At, string Step) : Move(At), IStepMove;

/// <summary>A form was filled in: question id to typed text.</summary>
public sealed record Said(DateTimeOffset At, string Step, IReadOnlyDictionary<string, string> Answers) : Move(At), IStepMove;

/// <summary>A secret is in memory now. Never written to a journal: after a restart it is asked for again.</summary>
public sealed record Gave(DateTimeOffset At, string Step) : Move(At), IStepMove;

/// <summary>A job was begun with this plan; written down before the first change.</summary>
public sealed record Began(DateTimeOffset At, string Step, Plan Plan) : Move(At), IStepMove;

public sealed record Ended(DateTimeOffset At, string Step, Outcome Outcome) : Move(At), IStepMove;

public sealed record Failed(DateTimeOffset At, string Step, Problem Problem) : Move(At), IStepMove;

/// <summary>What the step's job had done was taken back.</summary>
public sealed record Undid(DateTimeOffset At, string Step) : Move(At), IStepMove;

public sealed record WentBack(DateTimeOffset At) : Move(At);

public sealed record WentTo(DateTimeOffset At, string Step) : Move(At);
