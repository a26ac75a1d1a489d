using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Unattended;

/// <summary>How an unattended run ended; the numbers from 0 are the program's exit codes.</summary>
public enum RunEnd
{
    Done = 0,
    Refused = 1,
    AnswersMissing = 2,
    WaitsForAuthority = 3,

    /// <summary>A dry run came to where something would be done.</summary>
    Rehearsed = -1,
}

/// <summary>What is told while it runs; the front end prints it.</summary>
public interface IRunObserver
{
    void Passed(Step step, Outcome? outcome);

    void Stopped(RunEnd end, Step? step, IReadOnlyList<Problem> problems);
}

/// <summary>Walks a case with answers from a file: never prompts, and changes nothing while an answer is missing that can be foreseen.</summary>
public sealed class UnattendedRun(Session session, AnswersFile answers, Func<string, char[]> readSecret, IRunObserver observer)
{
    /// <param name="reviewed">Sees each plan before it is carried out: false ends the run there, before anything is done. Null: all are carried out.</param>
    /// <param name="isRehearsal">A dry run: nothing that has come is taken.</param>
    public RunEnd Run(Func<Do, Engine.Plans.Plan, bool>? reviewed = null, bool isRehearsal = false)
    {
        if (TakeCorrections() is { } refused)
            return refused;
        while (session.Walk.Here is { } step)
        {
            if (Lacking(step) is { Count: > 0 } lacking)
                return Stop(RunEnd.AnswersMissing, step, lacking);
            var end = Pass(step, reviewed, isRehearsal);
            if (end is { } stopped)
                return stopped;
        }
        return Stop(RunEnd.Done, null, []);
    }

    // The file may have been corrected since an earlier run of this case: what it says now counts.
    private RunEnd? TakeCorrections()
    {
        while (session.Walk.InPlay.OfType<Ask>().FirstOrDefault(IsCorrected) is { } ask)
        {
            session.Say(ask, Answered(ask));
            if (AfterWork(ask) is { } refused)
                return refused;
        }
        return null;
    }

    private bool IsCorrected(Ask ask) => ask.Questions.Any(question =>
        session.Walk.Known.Answer(question.Id) is { } before
        && question.InPlay(session.Walk.Known)
        && answers.Answers.TryGetValue(question.Id, out var now)
        && question.Read(session.Walk.Known, now) is var reading
        && (!reading.IsTaken || reading.Value != before));

    // What jobs find by looking may answer for the person (a renewal): they look first. Before anything is changed, all is judged.
    private IReadOnlyList<Problem> Lacking(Step step)
    {
        if (step is Tell or Do { Job.ChangesMachine: false })
            return [];
        var missing = Foresight.Missing(session.Walk, answers);
        return missing.Count > 0 || step is Do
            ? [.. missing, .. Foresight.Wrong(session.Walk, answers), .. Foresight.WrongSecrets(session.Walk, answers, readSecret)]
            : [];
    }

    // Null: go on.
    private RunEnd? Pass(Step step, Func<Do, Engine.Plans.Plan, bool>? reviewed, bool isRehearsal)
    {
        switch (step)
        {
            case Ask ask:
                session.Say(ask, Answered(ask));
                break;
            case AskSecret secret:
                GiveSecret(secret);
                break;
            case Do job when session.Walk.StateOf(job) != StepState.Ended:
                if (session.Draft(job) is not { } plan)
                    break;
                if (reviewed is not null && !reviewed(job, plan))
                    return Stop(RunEnd.Rehearsed, job, []);
                session.Perform(job, plan);
                break;
            // Looking takes what has come: a dry run leaves it where it is.
            case Wait wait when isRehearsal && session.Walk.StateOf(wait) != StepState.Ended:
                return Stop(RunEnd.Rehearsed, wait, []);
            case Wait wait when session.Walk.StateOf(wait) != StepState.Ended:
                // Without a move nothing has arrived; what the walk says then is from an earlier look.
                var before = session.Walk;
                if (!session.Look(wait) && ReferenceEquals(before, session.Walk))
                    return Stop(RunEnd.WaitsForAuthority, wait, []);
                break;
            default:
                session.ReadOn();
                observer.Passed(step, session.Walk.OutcomeOf(step));
                return null;
        }
        return AfterWork(step);
    }

    private RunEnd? AfterWork(Step step)
    {
        var errors = session.Walk.Problems.Where(problem => problem.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
            return Stop(EndOf(step, errors), step, errors);
        if (step is Ask or AskSecret)
            observer.Passed(step, null);
        return null;
    }

    private static RunEnd EndOf(Step step, Problem[] errors) => step switch
    {
        Ask => RunEnd.AnswersMissing,
        Do { Job: { } job } when errors.All(job.WaitsFor) => RunEnd.WaitsForAuthority,
        _ => RunEnd.Refused,
    };

    private void GiveSecret(AskSecret step)
    {
        if (Foresight.WrongSecret(step, answers, readSecret) is { } problem)
        {
            session.Case.Take(new Failed(session.Machine.Now, step.Id, problem));
            return;
        }
        var secret = readSecret(answers.SecretFiles[step.Id]);
        session.Give(step, secret);
        Array.Clear(secret);
    }

    private Dictionary<string, string> Answered(Ask ask)
    {
        var known = session.Walk.Known;
        var form = new Dictionary<string, string>();
        foreach (var question in ask.Questions)
        {
            // An earlier answer of this form may decide on a later one.
            if (!question.InPlay(known))
                continue;
            form[question.Id] = Foresight.AnswerTo(question, known, answers) ?? "";
            if (question.Read(known, form[question.Id]) is { IsTaken: true } reading)
                known = known with { Answers = known.Answers.SetItem(question.Id, reading.Value) };
        }
        return form;
    }

    private RunEnd Stop(RunEnd end, Step? step, IReadOnlyList<Problem> problems)
    {
        observer.Stopped(end, step, problems);
        return end;
    }
}
