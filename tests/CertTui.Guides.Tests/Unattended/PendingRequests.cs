using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

/// <summary>A request for the same host is waiting already, from an earlier case.</summary>
public sealed class PendingRequests
{
    private static AnswersFile Again => SampleAnswers.Load("twca-iis-three-tier").With(("product", "ov"));

    [Fact]
    public void Continuing_one_that_was_not_handed_in_makes_no_second_key()
    {
        using var walker = Interrupted(until: "5.2.4");
        var keys = walker.Machine.Keys.List();

        walker.RunToTheEnd(Again);

        Assert.Equal(keys, walker.Machine.Keys.List());
        Assert.Empty(walker.Machine.Pending.List());
        Assert.DoesNotContain("5.1.4", walker.Told.Steps);
    }

    [Fact]
    public void Continuing_one_that_was_handed_in_waits_for_its_certificate_and_hands_nothing_in_again()
    {
        using var walker = Waiting();

        walker.RunToTheEnd(Again);

        Assert.DoesNotContain("5.2.7", walker.Told.Steps);
        Assert.Empty(walker.Machine.Pending.List());
        Assert.Single(walker.Machine.Authority!.Mailbox(), mail => mail.Attachments.Count > 0);
    }

    [Fact]
    public void A_new_one_leaves_the_first_and_its_key_alone()
    {
        using var walker = Waiting();
        var first = walker.Machine.Pending.List().Single();

        walker.RunToTheEnd(Again.With(("pendingChoice", "new"), ("csrPath", "second.txt")));

        Assert.Equal(first.Id, walker.Machine.Pending.List().Single().Id);
        Assert.Contains(first.KeyId, walker.Machine.Keys.List());
    }

    [Fact]
    public void A_discarded_one_leaves_the_list_and_its_key_stays()
    {
        using var walker = Waiting();
        var first = walker.Machine.Pending.List().Single();

        walker.RunToTheEnd(Again.With(("pendingChoice", "discard"), ("csrPath", "second.txt")));

        Assert.Empty(walker.Machine.Pending.List());
        Assert.Contains(first.KeyId, walker.Machine.Keys.List());
    }

    [Fact]
    public void Of_two_that_wait_the_one_that_was_handed_in_is_continued()
    {
        using var walker = Interrupted(until: "5.2.4");
        walker.Run(Again.With(("pendingChoice", "new"), ("csrPath", "second.txt"), ("practice.issue", "later")));
        walker.StartAnew();

        walker.RunToTheEnd(Again.With(("csrPath", "second.txt")));

        Assert.DoesNotContain("5.2.7", walker.Told.Steps);
        Assert.Null(walker.Machine.Pending.List().Single().SubmittedAt);
    }

    private static Walker Waiting()
    {
        var walker = new Walker();
        Assert.Equal(RunEnd.WaitsForAuthority, walker.Run(Again.With(("practice.issue", "later"))));
        walker.StartAnew();
        return walker;
    }

    private static Walker Interrupted(string until)
    {
        var walker = new Walker();
        walker.Run(Again, (_, step, _) => step.Id != until);
        walker.StartAnew();
        return walker;
    }
}
