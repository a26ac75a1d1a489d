namespace CertTui.Tests.Program;

/// <summary>A case belongs to one process at a time.</summary>
public sealed class TwoProcesses : IDisposable
{
    private readonly RealProgram _program = new();

    [Fact]
    public void A_second_process_is_refused_the_case_that_another_holds()
    {
        var answers = AnswersFor.FourTiers(_program, [("practice.issue", "later")]);
        var id = _program.Run("run", answers, "--json").Expect(3).CaseId;
        // Line by line it holds the case as long as nobody types.
        using var first = _program.Start("cases", "resume", id, "--plain");
        WaitForTheStep(first.StandardOutput, "5.2.8");
        var before = _program.Practice.Snapshot();
        Assert.Equal(["case-locked"], _program.Run("run", answers, "--json").Expect(1).Errored);
        Assert.Equal(before, _program.Practice.Snapshot());
        first.StandardInput.Close();
        RealProgram.End(first).Expect(4);
        _program.Run("run", answers, "--json").Expect(3);
    }

    public void Dispose() => _program.Dispose();

    private static void WaitForTheStep(StreamReader output, string step)
    {
        while (output.ReadLine() is { } line)
        {
            if (line.StartsWith(step + "  ", StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"{step} never came");
    }
}
