using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Walking;

/// <summary>Moves on the small guide, and all that can be seen of a walk.</summary>
internal static class SmallWalk
{
    public static Walk Begin() => Walk.Begin(SmallGuide.Guide);

    public static Walk Read(this Walk walk, string step) => walk.Take(new Read(Some.Now, step));

    public static Walk Say(this Walk walk, string step, params (string Question, string Answer)[] answers) =>
        walk.Take(new Said(Some.Now, step, answers.ToDictionary(answer => answer.Question, answer => answer.Answer)));

    public static Walk Give(this Walk walk, string step) => walk.Take(new Gave(Some.Now, step));

    public static Walk BeginJob(this Walk walk, string step) => walk.Take(new Began(Some.Now, step, new Plan(step)));

    /// <summary>The job ends and its report is read.</summary>
    public static Walk Pass(this Walk walk, string step, params (string Name, string Value)[] facts) => walk.End(step, facts).Read(step);

    public static Walk End(this Walk walk, string step, params (string Name, string Value)[] facts) =>
        walk.Take(new Ended(Some.Now, step, new Outcome([], facts.ToDictionary(fact => fact.Name, fact => fact.Value), [], [])));

    public static Walk Refuse(this Walk walk, string step, string code) => walk.Take(new Failed(Some.Now, step, Problem.Error(code)));

    public static Walk Undo(this Walk walk, string step) => walk.Take(new Undid(Some.Now, step));

    public static Walk Back(this Walk walk) => walk.Take(new WentBack(Some.Now));

    /// <summary>Host www, with a backup; the job 2.make is done.</summary>
    public static Walk Made(string host = "www") =>
        Begin().Read("1.read").Pass("1.look").Say("1.host", ("host", host), ("backup", "yes"), ("note", "")).Pass("2.make", ("key", "k1"));

    /// <summary>Up to the secret of the backup.</summary>
    public static Walk AtPassword() => Made().Say("2.way", ("way", "mail")).Pass("2.check").Say("2.path", ("path", "www.pfx"));

    public static string Seen(Walk walk) => string.Join('\n',
    [
        $"here {walk.Here?.Id} {walk.Known.Today}",
        .. walk.Problems.Select(problem => $"problem {problem}"),
        .. walk.Guide.Steps.Select(step => $"{step.Id} {walk.StateOf(step)} {walk.IsSettled(step)} {walk.OutcomeOf(step) is not null}"),
        .. walk.Known.Answers.OrderBy(answer => answer.Key).Select(answer => $"answer {answer}"),
        .. walk.Known.Facts.OrderBy(fact => fact.Key).Select(fact => $"fact {fact}"),
    ]);
}
