using System.Collections.Immutable;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>
/// Where a person stands in a guide: one pure state machine for all guides. The place is always the first step in play that
/// is not settled, unless the person went back to look at another one.
/// </summary>
public sealed record Walk(Guide Guide)
{
    public Known Known { get; init; } = Known.Nothing;

    /// <summary>The step on the screen; null when the guide is at its end.</summary>
    public Step? Here { get; init; }

    /// <summary>What sent the person here, or what is wrong with what was typed here.</summary>
    public ImmutableList<Problem> Problems { get; init; } = [];

    internal ImmutableDictionary<string, StepState> States { get; init; } = ImmutableDictionary<string, StepState>.Empty;

    internal ImmutableDictionary<string, Outcome> Outcomes { get; init; } = ImmutableDictionary<string, Outcome>.Empty;

    /// <summary>What jobs that were cut off had meant to change: some of it may be done.</summary>
    internal ImmutableDictionary<string, Plan> Begun { get; init; } = ImmutableDictionary<string, Plan>.Empty;

    /// <summary>Steps whose secret is in memory now.</summary>
    internal ImmutableHashSet<string> Held { get; init; } = [];

    internal ImmutableDictionary<string, string> Surroundings { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsAtEnd => Here is null;

    public IReadOnlyList<Step> InPlay => Guide.InPlay(Known);

    public static Walk Begin(Guide guide) => Placing.AtFrontier(new Walk(guide));

    public StepState StateOf(Step step) => States.GetValueOrDefault(step.Id);

    public Outcome? OutcomeOf(Step step) => Outcomes.GetValueOrDefault(step.Id);

    /// <summary>The plan of a job that was begun and of whose end nothing is known; else null.</summary>
    public Plan? BegunPlan(Step step) => Begun.GetValueOrDefault(step.Id);

    /// <summary>Nothing more is wanted of this step.</summary>
    public bool IsSettled(Step step) => step switch
    {
        Ask ask => ask.Questions.All(question => !question.InPlay(Known) || Known.Answers.ContainsKey(question.Id)),
        AskSecret secret => Held.Contains(secret.Id) || States.GetValueOrDefault(secret.For) is StepState.Ended or StepState.Done,
        _ => StateOf(step) == StepState.Done,
    };

    /// <summary>The one transition. A move that does not fit the place leaves the walk as it is.</summary>
    public Walk Take(Move move)
    {
        var walk = this with { Problems = [], Known = Known with { Today = DateOnly.FromDateTime(move.At.UtcDateTime) } };
        return Placing.InPlay(move switch
        {
            Found found => Placing.AtFrontier(Learning.Surroundings(walk, found.Facts)),
            WentBack => Placing.Back(walk),
            WentTo to => Placing.At(walk, to.Step),
            IStepMove at when Guide.Find(at.Step) is { } step => walk.Take(step, move),
            _ => walk,
        });
    }

    /// <summary>After a restart no secret is in memory.</summary>
    public Walk Forgetful() => Placing.AtFrontier(this with { Held = [] });

    /// <summary>These surroundings are known already: a case that is opened again on the same machine has nothing to write down.</summary>
    public bool Surrounded(IReadOnlyDictionary<string, string> facts) =>
        facts.All(fact => Surroundings.GetValueOrDefault(fact.Key) == fact.Value);

    private Walk Take(Step step, Move move) => (step, move) switch
    {
        (_, Read) => Placing.AtFrontier(Learning.WasRead(this, step)),
        (Ask ask, Said said) when InPlay.Contains(ask) => Answering.Take(this, ask, said),
        (AskSecret, Gave gave) => Placing.AtFrontier(this with { Held = Held.Add(gave.Step) }),
        (Do, Began began) => Learning.Began(this, step, began),
        (Do or Wait, Ended ended) => Learning.Ended(this, step, ended),
        (_, Failed failed) => Learning.Failed(this, step, failed),
        (Do, Undid) => Learning.Undid(this, step),
        _ => this,
    };

    internal Walk With(string step, StepState state) => this with { States = States.SetItem(step, state) };
}
