using CertTui.Engine.Networks;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>4.5 question 1 and 4.6 question 1: servers that really send a wrong chain, and send the right one after the repair.</summary>
public sealed class ServedChains
{
    [Theory]
    [InlineData("ch-leaf-only")]
    [InlineData("ch-no-cross")]
    [InlineData("ch-same-name")]
    [InlineData("ch-dead-ca")]
    [InlineData("ch-other-ca")]
    [InlineData("ch-duplicate")]
    public void The_fault_of_the_chain_is_named_mended_and_proved(string scenario)
    {
        using var trainee = new Trainee(scenario);

        var end = trainee.Run();

        Assert.True(end == RunEnd.Done, $"{end} at {trainee.Told.StoppedAt?.Id}: {string.Join("; ", trainee.Told.Problems)}");
        Assert.Equal(scenario, trainee.Cause);
        Assert.Equal("yes", trainee.Walk.Known.Fact("proved"));
        Assert.IsType<RestartServer>(Assert.Single(trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.5.Q1.mend"))!.Done));
        var clean = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.5.Q1.check"))!;
        Assert.Equal(["ch-ok"], clean.Findings.Select(finding => finding.Code));
        Assert.DoesNotContain(clean.Rows, row => row.Label == "clientRefuses");
    }

    [Theory]
    [InlineData("ch-leaf-only")]
    [InlineData("ch-duplicate")]
    public void Whoever_does_not_want_the_repair_finds_the_machine_as_it_was(string scenario)
    {
        using var trainee = new Trainee(scenario);
        var before = trainee.Snapshot();

        Assert.Equal(RunEnd.Done, trainee.Run(("repair", "no")));

        Assert.Equal(before, trainee.Snapshot());
    }

    [Fact]
    public void A_strict_client_is_no_fault_of_the_server()
    {
        using var trainee = new Trainee("ch-no-ski");

        Assert.Equal(RunEnd.Done, trainee.Run());

        Assert.Equal("no-ski-strict", trainee.Cause);
        Assert.Equal("no", trainee.Walk.Known.Fact("repairable"));
    }

    [Fact]
    public void Of_four_recorded_sites_the_complete_one_is_found()
    {
        using var trainee = new Trainee("sclient");

        Assert.Equal(RunEnd.Done, trainee.Run());

        var outcome = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.6.Q1.examine"))!;
        Assert.Equal(["ch-no-cross", "ch-duplicate", "ch-ok", "ch-leaf-only"], outcome.Findings.Select(finding => finding.Code));
        Assert.StartsWith("site-3.txt", Assert.Single(outcome.Rows, row => row.Label == "complete").Value);
    }

    [Fact]
    public void The_same_site_is_checked_by_the_other_question_too()
    {
        using var trainee = new Trainee("ch-no-cross");

        Assert.Equal(RunEnd.Done, trainee.Run(("symptom", "check-chain")));

        Assert.Equal("ch-no-cross", trainee.Cause);
        Assert.Equal("yes", trainee.Walk.Known.Fact("proved"));
    }
}
