namespace CertTui.Tests.Program;

/// <summary><c>run --dry-run</c> shows the next plan and changes nothing.</summary>
public sealed class DryRuns : IDisposable
{
    private readonly RealProgram _program = new();

    [Fact]
    public void A_dry_run_shows_the_first_plan_and_leaves_neither_change_nor_case()
    {
        var answers = AnswersFor.FourTiers(_program);
        _program.Run("practice").Expect(0);
        var before = _program.Practice.Snapshot();
        var ended = _program.Run("run", answers, "--dry-run", "--json").Expect(0);
        Assert.Equal("make-key-and-request", ended.Of("change").Single().GetProperty("change").GetString());
        Assert.Equal("5.1.7", ended.Of("end").Single().GetProperty("step").GetString());
        Assert.Equal(before, _program.Practice.Snapshot());
        Assert.Equal("", _program.Run("cases", "list", "--json").Output);
    }

    [Fact]
    public void A_dry_run_of_a_case_that_waits_takes_nothing_and_the_case_still_waits()
    {
        var answers = AnswersFor.FourTiers(_program, [("practice.issue", "later")]);
        _program.Run("run", answers, "--json").Expect(3);
        _program.Run("practice", "issue").Expect(0);
        var before = _program.Practice.Snapshot();
        var journal = Journal();
        _program.Run("run", answers, "--dry-run", "--json").Expect(0);
        Assert.Equal(before, _program.Practice.Snapshot());
        Assert.Equal(journal, Journal());
        _program.Run("run", answers, "--json").Expect(0);
    }

    public void Dispose() => _program.Dispose();

    private string Journal() => File.ReadAllText(Directory.GetFiles(Path.Combine(_program.State, "cases"), "journal.jsonl", SearchOption.AllDirectories).Single());
}
