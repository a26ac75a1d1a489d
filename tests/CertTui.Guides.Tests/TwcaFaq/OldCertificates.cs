using CertTui.Engine.Bindings;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>4.6 question 2, from the one sentence that the trainee hears to the look that is clean.</summary>
public sealed class OldCertificates
{
    [Theory]
    [InlineData("old-1", typeof(RestartServer))]
    [InlineData("old-2", typeof(HandOver))]
    [InlineData("old-3", typeof(HandOver))]
    [InlineData("old-4", typeof(HandOver))]
    [InlineData("old-not-bound", typeof(PutBinding))]
    [InlineData("old-shadowed", typeof(RemoveBinding))]
    [InlineData("old-ipv6", typeof(WithdrawAddress))]
    public void The_situation_is_named_mended_and_proved(string scenario, Type repair)
    {
        using var trainee = new Trainee(scenario);

        var end = trainee.Run();

        Assert.True(end == RunEnd.Done, $"{end} at {trainee.Told.StoppedAt?.Id}: {string.Join("; ", trainee.Told.Problems)}");
        Assert.Equal(scenario, trainee.Cause);
        Assert.Equal("yes", trainee.Walk.Known.Fact("proved"));
        var done = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.6.Q2.mend"))!.Done;
        Assert.Equal(repair, Assert.Single(done).GetType());
    }

    [Fact]
    public void At_a_hoster_there_is_nothing_to_mend_from_here()
    {
        using var trainee = new Trainee("old-5");
        var before = trainee.Snapshot();

        Assert.Equal(RunEnd.Done, trainee.Run());

        Assert.Equal("old-5", trainee.Cause);
        Assert.Equal("no", trainee.Walk.Known.Fact("repairable"));
        Assert.Equal(before, trainee.Snapshot());
    }

    [Theory]
    [InlineData("old-1")]
    [InlineData("old-2")]
    [InlineData("old-3")]
    [InlineData("old-4")]
    [InlineData("old-not-bound")]
    [InlineData("old-shadowed")]
    [InlineData("old-ipv6")]
    public void Whoever_does_not_want_the_repair_finds_the_machine_as_it_was(string scenario)
    {
        using var trainee = new Trainee(scenario);
        var before = trainee.Snapshot();

        Assert.Equal(RunEnd.Done, trainee.Run(("repair", "no")));

        Assert.Equal(scenario, trainee.Cause);
        Assert.Equal(before, trainee.Snapshot());
    }

    [Theory]
    [InlineData("old-2")]
    [InlineData("old-4")]
    [InlineData("old-5")]
    public void Nothing_is_restarted_where_it_would_not_help(string scenario)
    {
        using var trainee = new Trainee(scenario);
        trainee.Run();

        var mended = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.6.Q2.mend"));
        Assert.Empty((mended?.Done ?? []).OfType<RestartServer>());
    }

    [Theory]
    [InlineData("old-1")]
    [InlineData("old-2")]
    [InlineData("old-shadowed")]
    [InlineData("old-ipv6")]
    public void A_repair_that_is_taken_back_brings_the_fault_back(string scenario)
    {
        using var trainee = new Trainee(scenario);
        trainee.Run();
        var mended = trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.6.Q2.mend"))!;

        Carrying.Undo(trainee.Machine, new Receipt("repair", mended.Done, mended.Facts));
        trainee.Run(("repair", "no"));

        // A program that was started has read its file: only that cannot be taken back.
        Assert.Equal(scenario == "old-1" ? null : scenario, trainee.Cause is "" ? null : trainee.Cause);
    }

    [Fact]
    public void The_marker_tells_a_device_in_front_from_a_wrong_server()
    {
        using var device = new Trainee("old-4");
        using var other = new Trainee("old-3");
        device.Run(("repair", "no"));
        other.Run(("repair", "no"));

        Assert.Contains(Rows(device), row => row.Label == "markerSeen");
        Assert.Contains(Rows(other), row => row.Label == "markerNotSeen");
    }

    private static IReadOnlyList<Model.Row> Rows(Trainee trainee) =>
        trainee.Walk.OutcomeOf(trainee.Walk.Guide.Step("4.6.Q2.examine"))!.Rows;
}
