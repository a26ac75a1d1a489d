using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CertTui.Guides.Model.Outcome;

namespace CertTui.Guides.Tests.Walking;

/// <summary>Whatever moves come, in whatever order: fitting ones, foolish ones, and ones for steps of another edition of the guide.</summary>
public sealed class AnyMoves
{
    private static readonly string[] Steps = [.. SmallGuide.Guide.Steps.Select(step => step.Id), "9.gone"];

    private static readonly Gen<IReadOnlyDictionary<string, string>> Forms =
        from host in Gen.Elements("www", "shop", "WWW", "much-too-long", "")
        from backup in Gen.Elements("yes", "no", "maybe")
        from way in Gen.Elements("mail", "file", "fax")
        from path in Gen.Elements("www.pfx", "other.pfx", "")
        select (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["host"] = host, ["backup"] = backup, ["way"] = way, ["path"] = path };

    private static readonly Gen<IReadOnlyDictionary<string, string>> Facts =
        from sites in Gen.Elements("yes", "no")
        from key in Gen.Elements("k1", "k2")
        select (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["sites"] = sites, ["key"] = key };

    private static readonly Gen<Move> Moves =
        from step in Gen.Elements(Steps)
        from days in Gen.Choose(0, 400)
        from form in Forms
        from facts in Facts
        from code in Gen.Elements("missing", "taken", "wrong-password", "other")
        let at = Some.Now.AddDays(days)
        from move in Gen.Frequency<Move>(
            (6, Gen.Constant<Move>(new Said(at, step, form))),
            (6, Gen.Constant<Move>(new Ended(at, step, new Outcome([], facts, [], [])))),
            (6, Gen.Constant<Move>(new Read(at, step))),
            (3, Gen.Constant<Move>(new Gave(at, step))),
            (2, Gen.Constant<Move>(new Began(at, step, new Plan(step)))),
            (2, Gen.Constant<Move>(new Failed(at, step, Problem.Error(code)))),
            (1, Gen.Constant<Move>(new Undid(at, step))),
            (1, Gen.Constant<Move>(new Found(at, facts))),
            (2, Gen.Constant<Move>(new WentBack(at))),
            (2, Gen.Constant<Move>(new WentTo(at, step))))
        select move;

    private static readonly Arbitrary<Move[]> Sequences = Moves.ArrayOf().Resize(60).ToArbitrary();

    [Fact]
    public void The_place_is_always_a_step_in_play_or_the_end_where_nothing_is_left_to_do() => ForAll(walk =>
        walk.Here is { } here ? walk.InPlay.Contains(here) : walk.InPlay.All(walk.IsSettled));

    [Fact]
    public void Whatever_stands_before_the_frontier_is_settled_and_going_on_returns_there() => ForAll(walk =>
    {
        var frontier = walk.Forgetful();
        return GoOn(frontier.Back()).Here == frontier.Here && frontier.InPlay.TakeWhile(step => step != frontier.Here).All(frontier.IsSettled);
    });

    [Fact]
    public void The_same_moves_lead_to_the_same_walk() => Prop.ForAll(Sequences, moves =>
        SmallWalk.Seen(Walked(moves)) == SmallWalk.Seen(Walked(moves))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_job_is_done_only_after_it_has_ended() => Prop.ForAll(Sequences, moves =>
    {
        var walk = Walked(moves);
        var ended = moves.OfType<Ended>().Select(move => move.Step).ToHashSet();
        return walk.Guide.Steps.Where(step => step is Do or Wait).All(step => walk.StateOf(step) != StepState.Done || ended.Contains(step.Id));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_done_job_acted_on_stays_until_it_is_undone() => Prop.ForAll(Sequences, moves =>
    {
        var walk = SmallWalk.Begin();
        foreach (var move in moves)
        {
            var (before, make) = (walk, walk.Guide.Step("2.make"));
            walk = walk.Take(move);
            if (before.StateOf(make) == StepState.Done && walk.StateOf(make) == StepState.Done && before.Known.Answer("host") is { } host && walk.Known.Answer("host") != host)
                return false;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    private static void ForAll(Func<Walk, bool> holds) => Prop.ForAll(Sequences, moves => holds(Walked(moves))).QuickCheckThrowOnFailure();

    private static Walk Walked(Move[] moves) => moves.Aggregate(SmallWalk.Begin(), (walk, move) => walk.Take(move));

    // What is settled is read, or said once more as it was.
    private static Walk GoOn(Walk walk) => walk.Here switch
    {
        null => walk,
        { } open when !walk.IsSettled(open) => walk,
        Ask ask => walk.Take(new Said(Some.Now.AddDays(400), ask.Id, walk.Known.Answers)),
        { } other => walk.Read(other.Id),
    };
}
