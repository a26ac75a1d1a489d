using System.Text.Encodings.Web;
using System.Text.Json;
using CertTui.Engine;
using CertTui.Guides.Model;
using CertTui.Opening;
using CertTui.Plain;
using CertTui.Screens;
using CertTui.Screens.Views;
using CertTui.Terminal.Consoles;

namespace CertTui.Commands;

/// <summary><c>certtui cases</c>: what was begun, what was done, and taking it back.</summary>
internal static class CasesCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int List(Options options) => Verb.Run(options, (opened, output) =>
    {
        foreach (var found in opened.Cases.List())
        {
            output.Line($"{found.Header.Id}  {found.Header.Guide}  {found.Header.Machine}  {found.Host ?? "-"}  {(found.IsDone ? opened.Texts["cases.done"] : found.Step)}");
            output.Object("case", ("case", found.Header.Id), ("guide", found.Header.Guide), ("machine", found.Header.Machine),
                ("host", found.Host), ("step", found.Step), ("done", found.IsDone), ("begun", found.Header.At));
        }
        return ExitCodes.Done;
    });

    public static int Show(Options options, string id) => Verb.Run(options, (opened, output) =>
    {
        var walk = opened.Cases.Replay(id);
        var words = opened.Texts.Guide(walk.Guide.Id);
        foreach (var step in walk.InPlay)
        {
            var mark = walk.IsSettled(step) ? "[x]" : walk.Here?.Id == step.Id ? "[>]" : "[ ]";
            output.Line($"{mark} {step.Id} {words.Step(step.Id).Title}");
            ShowOutcome(output, opened, walk.OutcomeOf(step), step);
        }
        return ExitCodes.Done;
    });

    public static int Resume(Options options, string id) => Verb.Run(options, (opened, output) =>
    {
        using var terminal = Verbs.OpenTerminal(options, opened).Terminal;
        if (terminal is null)
            return PlainHome.Walk(opened, PlainConsole.Open(), () => opened.Resume(id));
        return FullScreen.Run(opened, terminal, desk => desk.Resume(id, opened.Texts)) ? ExitCodes.Done : ExitCodes.Cancelled;
    });

    /// <summary>The answers as a file for <c>run</c>; secrets are left to be named.</summary>
    public static int Export(Options options, string id) => Verb.Run(options, (opened, _) =>
    {
        var walk = opened.Cases.Replay(id);
        var secrets = walk.InPlay.OfType<AskSecret>().ToDictionary(step => step.Id, step => new { file = step.Id + ".txt" });
        var answers = new { guide = walk.Guide.Id, language = opened.Texts.Language, answers = walk.Known.Answers.OrderBy(answer => answer.Key).ToDictionary(), secrets };
        StandardStreams.Out.WriteLine(JsonSerializer.Serialize(answers, Readable));
        return ExitCodes.Done;
    });

    /// <summary>Takes back what the case changed, the last first, as far as it can be taken back.</summary>
    public static int Undo(Options options, string id) => Verb.Run(options, (opened, output) =>
    {
        using var session = opened.Resume(id);
        var isTaken = false;
        foreach (var step in session.Walk.Guide.Steps.OfType<Do>().Reverse().Where(step => session.Walk.OutcomeOf(step) is { Done.Count: > 0 }).ToList())
        {
            session.Undo(step);
            if (session.Walk.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem)
            {
                // What was before it has left this computer: the rest stands, and is no failure of the undoing.
                var isTheEnd = isTaken && problem.Code == "cannot-undo";
                output.Tell(isTheEnd ? problem with { Severity = Severity.Info } : problem);
                return isTheEnd ? ExitCodes.Done : ExitCodes.Problem;
            }
            isTaken = true;
            output.Line(opened.Texts.Say("cases.undone", ("step", step.Id)));
            output.Object("undone", ("case", id), ("step", step.Id));
        }
        return ExitCodes.Done;
    });

    private static void ShowOutcome(Output output, Opened opened, Outcome? outcome, Step step)
    {
        if (outcome is null)
            return;
        foreach (var change in outcome.Done)
            output.Line($"      {Pages.Sentence(opened.Texts, change)}");
        output.Object("step", ("step", step.Id), ("changes", outcome.Done.Select(change => new { code = change.Code, details = change.Details })), ("facts", outcome.Facts));
    }
}
