namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class TheInvitation : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void An_email_and_a_letter_lie_in_the_mailbox()
    {
        world.Site.Invite(Applying.Form());
        var mails = world.Open.Mailbox;
        Assert.Equal("Submission of Certificate Signing Request (CSR)", mails[0].Subject);
        Assert.Equal(["representative@example.com.hk", "representative@example.com.hk"], mails.Select(mail => mail.To));
        var (reference, pin) = world.Envelope();
        Assert.Equal((9, 19), (reference.Length, pin.Length));
        Assert.DoesNotContain(reference, mails[0].Body);
        Assert.Contains("From: enquiry@practice-post.example", File.ReadAllText(Directory.GetFiles(world.PathOf("mailbox"))[0]));
    }

    [Fact]
    public void Waits_until_the_authority_decides()
    {
        world.Site.Apply(Applying.Form());
        world.Site.Apply(Applying.Form());
        Assert.Empty(world.Open.Mailbox);
        world.Reopen();
        Assert.Equal("waiting", Assert.Single(world.Open.Show().Applications).State);
        world.Open.DecideWaiting();
        world.Site.Apply(Applying.Form());
        Assert.Equal("invited", Assert.Single(world.Open.Show().Applications).State);
        Assert.Equal(2, world.Open.Mailbox.Count);
    }

    [Fact]
    public void The_same_case_again_changes_nothing()
    {
        world.Site.Invite(Applying.Form());
        var before = world.Envelope();
        world.Reopen();
        world.Site.Invite(Applying.Form() with { Organization = "Another" });
        Assert.Equal(before, world.Envelope());
        Assert.Equal(2, world.Open.Mailbox.Count);
        Assert.Equal("Example Trading Limited", world.Site.Enter(Applying.Host, before.Reference, before.Pin).Organization);
    }

    [Fact]
    public void Another_case_has_another_reference_and_another_PIN()
    {
        world.Site.Invite(Applying.Form());
        var first = world.Envelope();
        world.Site.Invite(Applying.Form() with { CaseId = "case-2/with any : name" });
        var both = world.Open.Show().Applications;
        Assert.Equal(2, both.Select(application => application.Reference).Distinct().Count());
        Assert.Equal(4, world.Open.Mailbox.Count);
        var pins = world.Open.Mailbox.Where(mail => mail.Id.EndsWith("-2-pin-envelope")).Select(mail => mail.Body);
        Assert.Single(pins, pin => pin.Contains(first.Pin));
    }

    [Fact]
    public void The_PIN_stands_in_the_letter_and_nowhere_else()
    {
        world.Validated();
        var (reference, pin) = world.Envelope();
        world.Site.HandIn(reference, Applying.Csr());
        world.Site.Accept(reference);
        string[] spellings = [pin, pin.Replace(" ", ""), pin.Replace(' ', '-')];
        var found = Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories).Where(file => spellings.Any(File.ReadAllText(file).Contains));
        Assert.EndsWith("-2-pin-envelope.eml", Assert.Single(found));
    }

    [Fact]
    public void A_letter_whose_application_was_never_recorded_is_taken_back()
    {
        world.Site.Invite(Applying.Form());
        var stale = world.Envelope();
        Directory.Delete(world.PathOf("ca", "applications", stale.Reference), recursive: true);
        world.Reopen();
        world.Site.Invite(Applying.Form());
        Assert.Equal(2, world.Open.Mailbox.Count);
        Assert.NotEqual(stale.Pin, world.Envelope().Pin);
        world.Site.Enter(Applying.Host, world.Envelope().Reference, world.Envelope().Pin);
    }

    [Fact]
    public void An_email_that_was_not_sent_is_sent_at_the_next_occasion()
    {
        world.Site.Invite(Applying.Form());
        File.Delete(Directory.GetFiles(world.PathOf("mailbox"), "*-1-invitation.eml").Single());
        world.Site.Invite(Applying.Form());
        Assert.Equal("Submission of Certificate Signing Request (CSR)", world.Open.Mailbox[0].Subject);
    }

    [Theory]
    [InlineData("other", Applying.Host, "application-type-unknown")]
    [InlineData("standard", "*.example.com.hk", "application-name-invalid")]
    [InlineData("ev", "*.example.com.hk", "application-name-invalid")]
    [InlineData("wildcard", Applying.Host, "application-name-invalid")]
    [InlineData("standard", "www.我的伺服器.com", "application-name-invalid")]
    [InlineData("standard", "www.example.com.hk example.com.hk", "application-name-invalid")]
    [InlineData("multi-domain", "www.example.com.hk *.example.com.hk", "application-name-invalid")]
    public void What_the_authority_does_not_approve(string type, string names, string code)
    {
        Assert.Equal(code, Requesting.RefusalOf(() => world.Site.Invite(Applying.Form(type, names.Split(' ')))));
        Assert.Empty(world.Open.Mailbox);
        Assert.Empty(world.Open.Show().Applications);
    }

    [Fact]
    public void An_application_without_names() =>
        Assert.Equal("application-names-missing", Requesting.RefusalOf(() => world.Site.Invite(Applying.Form() with { Names = [] })));

    public void Dispose() => world.Dispose();
}
