using CertTui.Engine;
using CertTui.Opening;

namespace CertTui.Commands;

/// <summary>Runs a verb: opens what it needs, and turns a refusal into a printed problem.</summary>
internal static class Verb
{
    public static int Run(Options options, Func<Opened, Output, int> verb)
    {
        using var opened = new Opened(options, TimeProvider.System);
        var output = new Output(options.Json, () => opened.Texts);
        try
        {
            return verb(opened, output);
        }
        catch (Refusal refusal)
        {
            output.Tell(refusal.Problem);
            return refusal.Problem.Code is "answers-malformed" or "secret-in-answers" or "guide-not-found" or "answer-not-offered"
                or "endpoint-missing" or "endpoint-unreadable" or "page-path-invalid"
                ? ExitCodes.WrongUse
                : ExitCodes.Problem;
        }
    }
}
