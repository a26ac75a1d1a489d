using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice.Tls;

namespace CertTui.Machines.Tests.Practice.MailServer;

public sealed class TheMailServerAtTheStart : IDisposable
{
    private readonly MailWorld mail = new();

    [Fact]
    public void There_is_none_until_it_is_wanted()
    {
        using var world = new TestWorld();
        Assert.Null(world.Machine.MailServer);
        Assert.Null(world.Open.Show().Mail);
        Assert.DoesNotContain("\"mail\"", File.ReadAllText(world.PathOf("machine.json")));
    }

    [Fact]
    public void Its_certificate_of_the_old_generation_holds_every_service_and_soon_expires()
    {
        var old = mail.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Fingerprint == mail.Old).Certificate;
        Assert.Equal(MailWorld.Names, old.DnsNames);
        Assert.InRange((old.NotAfter - mail.Machine.Now).TotalDays, 7, 20);
        Assert.Contains("SSL CA 3 - 17", old.Issuer);
        Assert.Equal(Enum.GetValues<MailService>(), mail.Mail.ServicesOf(mail.Old));
        Assert.Equal(Enum.GetValues<MailService>(), mail.Mail.Holdings().Single(holding => holding.Fingerprint == mail.Old).Presents);
    }

    [Fact]
    public void Its_own_certificate_is_the_default_for_smtp()
    {
        var own = mail.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Fingerprint == mail.Own).Certificate;
        Assert.True(own.IsSelfSigned);
        Assert.Equal(mail.Own, mail.Mail.DefaultSmtp);
        Assert.Equal([MailService.Smtp], mail.Mail.ServicesOf(mail.Own));
    }

    [Fact]
    public void Names_that_no_public_authority_certifies_are_struck_out_with_the_reason()
    {
        var names = MailNames.Of(mail.Mail);
        Assert.Equal(MailWorld.Names, names.Proposed);
        Assert.Equal(["EXCH01", "mail.local"], names.StruckOut.Select(each => each.Name.Name));
        Assert.All(names.StruckOut, each => Assert.Equal(Severity.Error, each.Reason.Severity));
    }

    [Fact]
    public void A_second_time_adds_nothing_and_the_next_session_finds_it()
    {
        var before = (mail.Machine.Stores.List(StoreName.Personal).Count, mail.Machine.Sites.List().Count, mail.Mail.DefaultSmtp);
        mail.World.Open.AddMailServer();
        mail.World.Reopen();
        mail.World.Open.AddMailServer();
        Assert.Equal(before, (mail.Machine.Stores.List(StoreName.Personal).Count, mail.Machine.Sites.List().Count, mail.Mail.DefaultSmtp));
    }

    [Fact]
    public void An_installation_that_was_cut_off_before_its_last_step_is_made_whole()
    {
        using var world = new TestWorld();
        var record = File.ReadAllBytes(world.PathOf("machine.json"));
        world.Open.AddMailServer();
        var installed = world.Machine.Stores.List(StoreName.Personal).Count;
        File.WriteAllBytes(world.PathOf("machine.json"), record);
        world.Reopen();
        Assert.Null(world.Machine.MailServer);
        world.Open.AddMailServer();
        Assert.Equal(installed, world.Machine.Stores.List(StoreName.Personal).Count);
        Assert.NotNull(world.Machine.MailServer!.DefaultSmtp);
    }

    [Fact]
    public void Its_names_lead_to_it_and_the_other_sites_serve_what_they_served()
    {
        var sites = mail.Machine.Sites.List();
        Assert.Equal(["Default Web Site", "shop", "Exchange"], sites.Select(site => site.Name));
        var port = mail.Machine.Sites.Reach(sites[2].Bindings[0]).Port;
        Assert.Equal("shop.example.com.tw", SClient.Sent(port, "shop.example.com.tw")[0]);
        Assert.Equal("mail.example.com.hk", SClient.Sent(port, "owa.example.com.hk")[0]);
        Assert.Contains("autodiscover.example.com.hk", File.ReadAllText(mail.World.PathOf("dns.json")));
    }

    [Fact]
    public void The_overview_tells_who_holds_what()
    {
        var shown = mail.World.Open.Show().Mail!;
        Assert.Contains("Exchange", shown.Product);
        Assert.Equal((mail.Own, 2), (shown.DefaultSmtp, shown.Holdings.Count));
    }

    public void Dispose() => mail.Dispose();
}
