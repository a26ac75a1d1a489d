using System.Collections.Immutable;
using CertTui.Engine;
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

    /// <summary>Steps whose secret is in memory now.</summary>
    internal ImmutableHashSet<string> Held { get; init; } = [];

    internal ImmutableDictionary<string, string> Surroundings { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool IsAtEnd => Here is null;

    public IReadOnlyList<Step> InPlay => Guide.InPlay(Known);

    public static Walk Begin(Guide guide) => Placing.AtFrontier(new Walk(guide));

    public StepState StateOf(Step step) => States.GetValueOrDefault(step.Id);

    public Outcome? OutcomeOf(Step step) => Outcomes.GetValueOrDefault(step.Id);

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
        return move switch
        {
            Found found => Placing.AtFrontier(Learning.Surroundings(walk, found.Facts)),
            Read read => Placing.AtFrontier(walk.With(read.Step, StepState.Done)),
            Said said => Answering.Take(walk, said),
            Gave gave => Placing.AtFrontier(walk with { Held = walk.Held.Add(gave.Step) }),
            Began began => walk.With(began.Step, StepState.Begun) with { Here = walk.Guide.Step(began.Step) },
            Ended ended => Learning.Ended(walk, ended),
            Failed failed => Learning.Failed(walk, failed),
            Undid undid => Learning.Undid(walk, undid),
            WentBack => Placing.Back(walk),
            WentTo to => Placing.At(walk, to.Step),
            _ => walk,
        };
    }

    /// <summary>After a restart no secret is in memory.</summary>
    public Walk Forgetful() => Placing.AtFrontier(this with { Held = [] });

    /// <summary>These surroundings are known already: a case that is opened again on the same machine has nothing to write down.</summary>
    public bool Surrounded(IReadOnlyDictionary<string, string> facts) =>
        facts.All(fact => Surroundings.GetValueOrDefault(fact.Key) == fact.Value);

    internal Walk With(string step, StepState state) => this with { States = States.SetItem(step, state) };
}
