using System.Text;

namespace CertTui.Machines.Tests.Practice.SubmissionSite;

public sealed class ProofOfControl : IDisposable
{
    private const string Mail = "mail.example.com.hk";
    private const string Wildcard = "*.example.com.hk";
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("standard", "website dns email")]
    [InlineData("multi-domain", "website dns")]
    [InlineData("wildcard", "dns email")]
    [InlineData("ev", "website dns email")]
    [InlineData("ev-multi-domain", "website dns")]
    public void The_page_offers_what_fits_the_type(string type, string offered)
    {
        var reference = world.Confirmed(Applying.Form(type, type == "wildcard" ? Wildcard : Applying.Host));
        foreach (var method in new[] { "website", "dns", "email" })
        {
            var code = (Record.Exception(() => world.Site.StartValidation(reference, method, "admin@example.com.hk")) as Engine.Refusal)?.Problem.Code;
            Assert.Equal(offered.Split(' ').Contains(method) ? null : "validation-not-for-type", code);
        }
        Assert.Equal("validation-unknown", Requesting.RefusalOf(() => world.Site.StartValidation(reference, "fax", null)));
    }

    [Fact]
    public void A_government_body_passes_it_by()
    {
        var reference = world.Confirmed(Applying.Form() with { IsGovernment = true });
        Assert.Equal("validation-not-needed", Requesting.RefusalOf(() => world.Site.StartValidation(reference, "dns", null)));
        Assert.Equal("validation-not-needed", Requesting.RefusalOf(() => world.Site.CheckValidation(reference, null)));
        world.Site.HandIn(reference, Applying.Csr());
    }

    [Fact]
    public void By_DNS_every_name_must_show_the_value()
    {
        var reference = world.Confirmed(Applying.Form("multi-domain", Applying.Host, Mail));
        var challenge = world.Site.StartValidation(reference, "dns", null);
        Refused("validation-txt-missing", Applying.Host, reference);
        world.Machine.Zone!.PutTxt(Applying.Host, challenge.Value, 3600);
        Refused("validation-txt-missing", Mail, reference);
        world.Machine.Zone.PutTxt(Mail, "v=spf1 -all", 3600);
        Refused("validation-txt-wrong", Mail, reference);
        world.Machine.Zone.PutTxt(Mail, challenge.Value, 3600);
        world.Site.CheckValidation(reference, null);
    }

    [Fact]
    public void A_wildcard_is_proved_by_the_name_below_its_star()
    {
        var reference = world.Confirmed(Applying.Form("wildcard", Wildcard));
        world.Machine.Zone!.PutTxt("Example.COM.hk.", world.Site.StartValidation(reference, "dns", null).Value, 3600);
        world.Site.CheckValidation(reference, null);
    }

    [Fact]
    public void By_website_every_name_must_serve_the_file()
    {
        var reference = world.Confirmed();
        var challenge = world.Site.StartValidation(reference, "website", null);
        Assert.Equal(("fileauth.txt", world.Clock.Now.AddDays(30)), (challenge.FileName, challenge.Until));
        Assert.Equal("file-validation-not-found", Requesting.RefusalOf(() => world.Site.CheckValidation(reference, null)));
        var path = Path.Combine(world.Machine.Sites.List()[0].Folder, ".well-known", "pki-validation", challenge.FileName);
        world.Machine.Files.WriteNew(path, Encoding.ASCII.GetBytes(challenge.Value), ownerOnly: false);
        world.Site.CheckValidation(reference, null);
    }

    [Fact]
    public void By_mail_the_code_goes_to_the_mailbox_and_comes_back()
    {
        var reference = world.Confirmed();
        var challenge = world.Site.StartValidation(reference, "email", "Admin@example.com.hk");
        Assert.Equal(("", ""), (challenge.Value, challenge.FileName));
        var mail = Assert.Single(world.Open.Mailbox, mail => mail.To == "admin@example.com.hk");
        var code = mail.Body.Split('\n').Single(line => line.StartsWith("code="))["code=".Length..];
        foreach (var wrong in new[] { null, "", code[1..], "0" + code })
            Assert.Equal("site-code-wrong", Requesting.RefusalOf(() => world.Site.CheckValidation(reference, wrong)));
        world.Site.CheckValidation(reference, $" {code}\n");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("owner@example.com.hk")]
    [InlineData("admin@com.hk")]
    public void Other_mailboxes_get_no_code(string? mailbox)
    {
        var reference = world.Confirmed();
        Assert.Equal("validation-mailbox-invalid", Requesting.RefusalOf(() => world.Site.StartValidation(reference, "email", mailbox)));
    }

    [Fact]
    public void Mail_ends_in_2028()
    {
        var reference = world.Confirmed();
        world.Clock.Now = new DateTimeOffset(2028, 3, 15, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal("validation-retired", Requesting.RefusalOf(() => world.Site.StartValidation(reference, "email", "admin@example.com.hk")));
    }

    [Fact]
    public void Within_thirty_days_the_page_shows_the_same_and_then_another()
    {
        var reference = world.Confirmed();
        var first = world.Site.StartValidation(reference, "dns", null);
        world.Clock.Now = first.Until;
        world.Reopen();
        Assert.NotEqual(first.Value, world.Site.StartValidation(reference, "website", null).Value);
        Assert.Equal(first, world.Site.StartValidation(reference, "dns", null));
        world.Clock.Now = first.Until.AddSeconds(1);
        world.Machine.Zone!.PutTxt(Applying.Host, first.Value, 3600);
        Assert.Equal("validation-expired", Requesting.RefusalOf(() => world.Site.CheckValidation(reference, null)));
        Assert.NotEqual(first.Value, world.Site.StartValidation(reference, "dns", null).Value);
        Refused("validation-txt-wrong", Applying.Host, reference);
    }

    [Fact]
    public void What_is_proved_stays_proved()
    {
        var reference = world.Validated();
        var value = world.Site.StartValidation(reference, "dns", null).Value;
        Assert.True(world.Machine.Zone!.RemoveTxt(Applying.Host, value));
        world.Site.CheckValidation(reference, null);
    }

    private void Refused(string code, string name, string reference)
    {
        var problem = Applying.ProblemOf(() => world.Site.CheckValidation(reference, null));
        Assert.Equal((code, name), (problem.Code, problem.Details["name"]));
    }

    public void Dispose() => world.Dispose();
}
