using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Unattended;
using CertTui.Guides.Words;
using CertTui.Machines.Disk;
using CertTui.Opening;
using CertTui.Screens.Views;

namespace CertTui.Commands;

/// <summary><c>certtui run answers.json</c>: the whole guide without a question. The same command again goes on with the same case.</summary>
internal static class RunCommand
{
    private const int LongestAnswers = 1024 * 1024;

    public static int Run(Options options, string path, bool again) => Verb.Run(options, (opened, output) =>
    {
        var full = Path.GetFullPath(path);
        if (!Files(full).Exists(full))
            return NoAnswers(output, full);
        var answers = AnswersFile.Parse(Files(full).Read(full, LongestAnswers));
        if (options.Language is null && answers.Language is { } language)
            opened.Speak(Texts.Load(LanguageTag.Parse(language) ?? LanguageTag.English));
        Verbs.FindGuide(answers.Guide);
        var last = opened.Cases.List().FirstOrDefault(found => IsOf(found.Header));
        if (last is { IsDone: true } && !again)
            return AlreadyDone(output, last);
        using var session = Open(opened, answers.Guide, full, last is { IsDone: false } ? last.Header.Id : null);
        output.Object("case", ("case", session.Case.Id), ("guide", answers.Guide), ("machine", session.Machine.Id), ("state", opened.StateFolder));
        return Walk(options, output, session, answers, full);

        bool IsOf(CaseHeader header) => header.Answers == full && header.Guide == answers.Guide && header.Machine == opened.MachineId() && IsOn(header, options);
    });

    private static bool IsOn(CaseHeader header, Options options) =>
        options.Servers.Count == 0 || (header.Servers ?? new Dictionary<string, string>()).OrderBy(server => server.Key).SequenceEqual(options.Servers.OrderBy(server => server.Key));

    private static Session Open(Opened opened, string guide, string answers, string? caseId)
    {
        if (opened.Options.DryRun)
            return opened.Rehearse(guide, caseId);
        return caseId is null ? opened.Begin(guide, answers) : opened.Resume(caseId);
    }

    private static int Walk(Options options, Output output, Session session, AnswersFile answers, string path)
    {
        var observer = new Teller(output, session);
        var run = new UnattendedRun(session, answers, name => ReadSecret(path, name), observer);
        var stop = options.DryRun ? DryRun(output, session) : null;
        return ExitOf(run.Run(stop, options.DryRun));
    }

    private static int ExitOf(RunEnd end) => end == RunEnd.Rehearsed ? ExitCodes.Done : (int)end;

    // The first plan of a job that changes something is shown, and nothing is done.
    private static Func<Do, Plan, bool> DryRun(Output output, Session session) => (step, plan) =>
    {
        if (!step.Job.ChangesMachine)
            return true;
        foreach (var change in plan.Changes)
        {
            output.Line($"{step.Id}: {Pages.Sentence(session.Texts, change)}");
            output.Object("change", ("step", step.Id), ("change", change.Code), ("details", change.Details));
        }
        foreach (var note in plan.Notes)
        {
            output.Line($"{step.Id}: {session.Texts.Sentence(note)}");
            output.Object("note", ("step", step.Id), ("code", note.Code), ("message", session.Texts.Sentence(note)), ("evidence", note.Details));
        }
        return false;
    };

    // A wrong path on the command line is wrong use of it.
    private static int NoAnswers(Output output, string path)
    {
        output.Tell(Problem.Error("file-not-found", ("path", path)));
        return ExitCodes.WrongUse;
    }

    private static int AlreadyDone(Output output, CaseSummary done)
    {
        output.Tell(Problem.Info("already-done", ("case", done.Header.Id)));
        return ExitCodes.Done;
    }

    private static char[] ReadSecret(string answersPath, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(answersPath)!, name);
        var bytes = Files(path).Read(path, 4096);
        var text = bytes.AsSpan().TrimEnd("\r\n"u8);
        var secret = Encoding.UTF8.GetChars(text.ToArray());
        Array.Clear(bytes);
        return secret;
    }

    private static DiskFiles Files(string path) => new(Path.GetDirectoryName(path)!);

    private sealed class Teller(Output output, Session session) : IRunObserver
    {
        public void Passed(Step step, Outcome? outcome)
        {
            var title = session.Texts.Guide(session.Walk.Guide.Id).Step(step.Id).Title;
            output.Line($"[x] {step.Id} {title}");
            output.Object("step", ("step", step.Id), ("state", "done"), ("facts", outcome?.Facts), ("rows", outcome?.Rows.Select(row => new { row.Label, row.Value })));
            foreach (var finding in outcome?.Findings ?? [])
                output.Tell(finding);
        }

        public void Stopped(RunEnd end, Step? step, IReadOnlyList<Problem> problems)
        {
            foreach (var problem in problems)
                output.Tell(problem);
            output.Line(session.Texts.Say("run." + end, ("step", step?.Id ?? ""), ("case", session.Case.Id)));
            output.Object("end", ("case", session.Case.Id), ("end", end.ToString()), ("exit", ExitOf(end)), ("step", step?.Id));
        }
    }
}
