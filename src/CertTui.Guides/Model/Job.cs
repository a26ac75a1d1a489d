using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Words;

namespace CertTui.Guides.Model;

/// <summary>What a job sees: the machine, what is known, the secrets that were given for it, and the words for what it writes.</summary>
public sealed record Scene(Machine Machine, Known Known, ISecrets Secrets, string CaseId, Texts Texts)
{
    /// <summary>An answer that the step's guards guarantee.</summary>
    public string Answer(string question) =>
        Known.Answer(question) ?? throw new Refusal("answer-missing", ("question", question));

    /// <summary>A fact that an earlier job guarantees.</summary>
    public string Fact(string name) => Known.Fact(name) ?? throw new Refusal("fact-missing", ("fact", name));
}

/// <summary>A line of a report: the label's key in the locales (<c>row.LABEL</c>) and the value as it is.</summary>
public sealed record Row(string Label, string Value);

/// <summary>What a job brought: what it changed, what later steps may know, and what a person reads.</summary>
public sealed record Outcome(
    IReadOnlyList<Change> Done,
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyList<Row> Rows,
    IReadOnlyList<Problem> Findings)
{
    public static Outcome Of(Receipt receipt, IReadOnlyList<Row> rows, IReadOnlyList<Problem> findings, params (string Name, string Value)[] facts)
    {
        var all = new Dictionary<string, string>(receipt.Facts);
        foreach (var (name, value) in facts)
            all[name] = value;
        return new Outcome(receipt.Done, all, rows, findings);
    }
}

/// <summary>What a <see cref="Do"/> step runs. One that was cut off is drafted again: the draft looks at the machine.</summary>
public abstract class Job
{
    public abstract string Id { get; }

    /// <summary>Ids of the questions whose answers it acts on: once it is done they are fixed until it is undone.</summary>
    public virtual IReadOnlyList<string> Uses => [];

    /// <summary>False for a job that only looks: it has no plan to review and may run again at any time.</summary>
    public virtual bool ChangesMachine => true;

    /// <summary>Whether a changed answer makes it run once more; else the answers that it acted on are fixed until it is undone.</summary>
    public virtual bool RunsAgain => !ChangesMachine;

    /// <summary>Whether what it refused with only means that people outside have not sent it yet.</summary>
    public virtual bool WaitsFor(Problem problem) => false;

    public virtual Plan Draft(Scene scene) => new(Id);

    public virtual Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        Carrying.Apply(scene.Machine, plan, scene.Secrets, progress);

    public abstract Outcome Report(Scene scene, Receipt receipt);
}

/// <summary>What a <see cref="Wait"/> step looks at; null while nothing has arrived.</summary>
public abstract class Watch
{
    public abstract string Id { get; }

    public abstract Outcome? Look(Scene scene);
}
