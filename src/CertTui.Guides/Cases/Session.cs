using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;

namespace CertTui.Guides.Cases;

/// <summary>
/// A case at work on a machine: what the full screen, the line-by-line walk and the unattended run have in common. Every
/// refusal of a job becomes a move; nothing but a bug gets out of here as an exception.
/// </summary>
public sealed class Session(Case @case, Machine machine, Vault vault, Texts texts) : IDisposable
{
    /// <summary>A dry run: jobs that would change something are drafted and shown, and refused when they are to be done.</summary>
    public bool IsRehearsal { get; init; }

    public Case Case => @case;

    public Walk Walk => @case.Walk;

    public Machine Machine => machine;

    public Vault Vault => vault;

    public Texts Texts { get; private set; } = texts;

    public void Speak(Texts language) => Texts = language;

    /// <summary>Writes down what is around before the first step: guards look at it.</summary>
    public void LookAround()
    {
        var surroundings = Surroundings.Of(machine);
        if (!@case.Walk.Surrounded(surroundings))
            Take(new Found(machine.Now, surroundings));
    }

    public Walk Say(Ask step, IReadOnlyDictionary<string, string> answers) => Take(new Said(machine.Now, step.Id, answers));

    public Walk Give(AskSecret step, ReadOnlySpan<char> secret)
    {
        vault.Put(step.Id, secret);
        return Take(new Gave(machine.Now, step.Id));
    }

    public Walk ReadOn() => Walk.Here is { } here ? Take(new Read(machine.Now, here.Id)) : Walk;

    public Walk GoBack() => Take(new WentBack(machine.Now));

    public Walk GoTo(string step) => Take(new WentTo(machine.Now, step));

    /// <summary>The plan of a job as the machine is now; null where the job refused (the walk then says why).</summary>
    public Plan? Draft(Do step)
    {
        Plan? plan = null;
        Guard(step, () => plan = step.Job.Draft(Scene()));
        return plan;
    }

    /// <summary>Carries a plan out. The beginning is written down before the first change, the end after the last.</summary>
    public Walk Perform(Do step, Plan plan, IProgress<Change>? progress = null)
    {
        if (IsRehearsal && step.Job.ChangesMachine && (!plan.IsEmpty || !step.Job.RunsAgain))
            return Take(new Failed(machine.Now, step.Id, Problem.Error("dry-run")));
        var before = DoneBefore(step);
        if (step.Job.ChangesMachine && !plan.IsEmpty)
            Take(new Began(machine.Now, step.Id, plan with { Changes = [.. before, .. plan.Changes.Where(change => !change.IsDone(machine))] }));
        return Guard(step, () =>
        {
            var receipt = step.Job.Apply(Scene(), plan, progress);
            var outcome = step.Job.Report(Scene(), receipt with { Done = [.. before, .. receipt.Done] });
            ClearSecretsFor(step);
            Take(new Ended(machine.Now, step.Id, outcome));
        });
    }

    // A plan drafted after a cut leaves out what the machine has already; it was this job's doing, and can be undone with it.
    private Change[] DoneBefore(Do step) =>
        [.. (Walk.BegunPlan(step)?.Changes ?? []).Where(change => change.IsDone(machine))];

    /// <summary>Takes back what the job of this step did.</summary>
    public Walk Undo(Do step)
    {
        if (Walk.OutcomeOf(step) is not { } outcome)
            return Walk;
        return Guard(step, () =>
        {
            if (outcome.Done.FirstOrDefault(change => !change.CanUndo) is { } gone)
                throw new Refusal("cannot-undo", ("change", gone.Code));
            // Later jobs stand on earlier ones: a backup on its key, a binding on its certificate.
            if (DoneLaterThan(step) is { } later)
                throw new Refusal("undo-later-first", ("step", later.Id));
            Carrying.Undo(machine, new Receipt(step.Job.Id, outcome.Done, outcome.Facts));
            Take(new Undid(machine.Now, step.Id));
        });
    }

    private Do? DoneLaterThan(Do step) =>
        Walk.Guide.Steps.OfType<Do>().SkipWhile(other => other.Id != step.Id).Skip(1).LastOrDefault(later => Walk.OutcomeOf(later) is { Done.Count: > 0 });

    /// <summary>One look at what is waited for. False while nothing has arrived.</summary>
    public bool Look(Wait step)
    {
        if (IsRehearsal)
            return false;
        Outcome? outcome = null;
        Guard(step, () => outcome = step.Watch.Look(Scene()));
        if (outcome is null)
            return false;
        Take(new Ended(machine.Now, step.Id, outcome));
        return true;
    }

    public void Dispose()
    {
        vault.Dispose();
        @case.Dispose();
    }

    private Scene Scene() => new(machine, Walk.Known, vault, @case.Id, Texts);

    private Walk Take(Move move) => @case.Take(move);

    private void ClearSecretsFor(Do step)
    {
        foreach (var secret in Walk.Guide.Steps.OfType<AskSecret>().Where(secret => secret.For == step.Id))
            vault.Clear(secret.Id);
    }

    private Walk Guard(Step step, Action work)
    {
        try
        {
            work();
        }
        catch (Refusal refusal)
        {
            Take(new Failed(machine.Now, step.Id, refusal.Problem));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            Take(new Failed(machine.Now, step.Id, Problem.Error("job-failed", ("reason", exception.Message))));
        }
        return Walk;
    }
}
