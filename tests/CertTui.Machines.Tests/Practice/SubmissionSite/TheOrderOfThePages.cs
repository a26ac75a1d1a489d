namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class TheOrderOfThePages : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void A_page_before_its_time_names_the_one_to_pass_first()
    {
        world.Site.Invite(Applying.Form());
        var (reference, pin) = world.Envelope();
        Refused("confirmation login", () => world.Site.Confirm(reference, false));
        world.Site.Enter(Applying.Host, reference, pin);
        Refused("validation confirmation", () => world.Site.StartValidation(reference, "dns", null));
        Refused("request confirmation", () => world.Site.HandIn(reference, Applying.Csr()));
        world.Site.Confirm(reference, false);
        Refused("validation-check validation", () => world.Site.CheckValidation(reference, null));
        Refused("request validation", () => world.Site.HandIn(reference, Applying.Csr()));
        Refused("acceptance request", () => world.Site.Accept(reference));
    }

    [Fact]
    public void The_overview_says_how_far_it_is()
    {
        var reference = world.Confirmed();
        Assert.Equal("confirmed", State());
        world.Validated();
        Assert.Equal("validated", State());
        world.Site.HandIn(reference, Applying.Csr());
        Assert.Equal("issued", State());
        world.Site.Accept(reference);
        Assert.Equal("accepted", State());
        Assert.Equal((reference, Applying.Host), (world.Open.Show().Applications[0].Reference, world.Open.Show().Applications[0].ServerName));
    }

    [Fact]
    public void Every_page_that_was_passed_answers_the_same_after_a_restart()
    {
        var reference = world.Validated();
        var offered = world.Site.HandIn(reference, Applying.Csr());
        var files = world.Site.Accept(reference).Select(file => Convert.ToHexString(file.Content)).ToList();
        world.Reopen();
        Assert.Equal(reference, world.Validated());
        Assert.Equal(offered, world.Site.HandIn(reference, Applying.Csr()));
        Assert.Equal(files, world.Site.Accept(reference).Select(file => Convert.ToHexString(file.Content)));
        Assert.Equal("accepted", State());
    }

    [Fact]
    public void The_choice_of_name_may_change_until_the_certificate_is_made()
    {
        var reference = world.Validated(chinese: true);
        world.Site.Confirm(reference, useChineseName: false);
        world.Site.HandIn(reference, Applying.Csr());
        world.Site.Confirm(reference, useChineseName: false);
        var problem = Applying.ProblemOf(() => world.Site.Confirm(reference, useChineseName: true));
        Assert.Equal(("site-already-issued", reference), (problem.Code, problem.Details["reference"]));
    }

    [Fact]
    public void A_Chinese_name_that_the_application_does_not_have_cannot_be_chosen()
    {
        world.Site.Invite(Applying.Form() with { ChineseOrganization = null });
        var (reference, pin) = world.Envelope();
        world.Site.Enter(Applying.Host, reference, pin);
        Assert.Equal("site-chinese-name-missing", Requesting.RefusalOf(() => world.Site.Confirm(reference, true)));
    }

    [Fact]
    public void An_unknown_reference_opens_no_page() =>
        Assert.Equal("site-application-not-found", Requesting.RefusalOf(() => world.Site.Confirm("000000000", false)));

    private string State() => world.Open.Show().Applications.Single().State;

    private static void Refused(string pages, Action work)
    {
        var problem = Applying.ProblemOf(work);
        Assert.Equal(("site-page-order", pages), (problem.Code, $"{problem.Details["page"]} {problem.Details["before"]}"));
    }

    public void Dispose() => world.Dispose();
}
