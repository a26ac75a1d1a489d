namespace CertTui.Tests.Program;

/// <summary>The CA takes its time: the case waits, for another run or another person.</summary>
public sealed class WaitingForTheAuthority : IDisposable
{
    private readonly RealProgram _program = new();
    private readonly string _answers;
    private readonly Ended _first;

    public WaitingForTheAuthority()
    {
        _answers = AnswersFor.FourTiers(_program, [("practice.issue", "later")]);
        _first = _program.Run("run", _answers, "--json").Expect(3);
    }

    [Fact]
    public void A_run_waits_until_the_authority_issues_and_then_the_same_run_ends()
    {
        Assert.Equal("5.2.8", _first.Of("end").Single().GetProperty("step").GetString());
        _program.Run("run", _answers, "--json").Expect(3);
        Assert.Equal("issued", _program.Run("practice", "issue", "--json").Expect(0).Of("order").Single().GetProperty("state").GetString());
        var second = _program.Run("run", _answers, "--json").Expect(0);
        Assert.Equal(_first.CaseId, second.CaseId);
    }

    [Fact]
    public void A_run_of_hkpost_iis_waits_for_the_approval()
    {
        using var program = new RealProgram();
        var answers = AnswersFor.Sample(program, "hkpost-iis-standard", [("practice.issue", "later")]);
        var first = program.Run("run", answers, "--json").Expect(3);
        Assert.Equal("C.1", first.Of("end").Single().GetProperty("step").GetString());
        Assert.Empty(program.Run("practice", "mail", "--json").Expect(0).Of("mail"));
        Assert.Equal("invited", program.Run("practice", "issue", "--json").Expect(0).Of("application").Single().GetProperty("state").GetString());
        Assert.Equal(first.CaseId, program.Run("run", answers, "--json").Expect(0).CaseId);
    }

    [Fact]
    public void A_done_run_given_again_does_nothing()
    {
        _program.Run("practice", "issue").Expect(0);
        _program.Run("run", _answers, "--json").Expect(0);
        var before = _program.Practice.Snapshot();
        var again = _program.Run("run", _answers, "--json").Expect(0);
        Assert.Equal("already-done", again.Of("problem").Single().GetProperty("code").GetString());
        Assert.Equal(before, _program.Practice.Snapshot());
    }

    [Fact]
    public void Resumed_line_by_line_without_anybody_typing_it_is_kept_for_later()
    {
        var before = _program.Practice.Snapshot();
        _program.Run("cases", "resume", _first.CaseId, "--plain").Expect(4);
        Assert.Equal(before, _program.Practice.Snapshot());
        var listed = _program.Run("cases", "list", "--json").Expect(0).Of("case").Single();
        Assert.Equal((_first.CaseId, "5.2.8", false), (listed.GetProperty("case").GetString(), listed.GetProperty("step").GetString(), listed.GetProperty("done").GetBoolean()));
    }

    [Fact]
    public void What_was_sent_to_the_authority_cannot_be_answered_differently()
    {
        var changed = AnswersFor.FourTiers(_program, [("practice.issue", "later"), ("organization", "SOMEBODY ELSE")]);
        Assert.Equal(["answer-fixed"], _program.Run("run", changed, "--json").Expect(2).Errored);
    }

    /// <summary>The key is deleted while the CA works: FAQ 6.4's worst case.</summary>
    [Fact]
    public void A_certificate_whose_key_was_lost_is_not_installed()
    {
        File.Delete(_program.Practice.Keys.Single(key => key.Contains(_first.CaseId, StringComparison.Ordinal)));
        _program.Run("practice", "issue").Expect(0);
        var personal = _program.Practice.Personal.ToDictionary(path => path, PracticeFolder.Hash);
        var ended = _program.Run("run", _answers, "--json").Expect(1);
        Assert.Equal(["key-not-found"], ended.Errored.Distinct());
        Assert.Equal(personal, _program.Practice.Personal.ToDictionary(path => path, PracticeFolder.Hash));
        _program.Run("run", _answers, "--json").Expect(1);
    }

    public void Dispose() => _program.Dispose();
}
