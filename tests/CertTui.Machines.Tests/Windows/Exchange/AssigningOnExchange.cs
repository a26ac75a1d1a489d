using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Windows.Exchange;

/// <summary>The plan of the guide, carried out on Exchange and proved by handshakes. Whatever change fails, all goes back.</summary>
public sealed class AssigningOnExchange : IDisposable
{
    private static readonly MailService[] All = Enum.GetValues<MailService>();

    private readonly ExchangeWorld world = new();

    [Fact]
    public void All_services_move_are_proved_and_are_given_back()
    {
        var order = new AssignOrder(world.Renew().Fingerprint, All, ReplaceDefaultSmtp: true);
        var before = world.Exchange.Snapshot();
        var receipt = Apply(order);
        Assert.All(All, service => Assert.Equal(order.Fingerprint, MailProof.Reach(world.Machine, service).Sent[0].Fingerprint));
        Assert.Equal(order.Fingerprint, world.Mail.DefaultSmtp);

        AssignServices.Undo(world.Machine, receipt);

        // What may serve keeps that right, and the newest is presented until it is removed.
        Assert.Equal(before, Without(world.Exchange.ThumbprintOf(order.Fingerprint)));
        Assert.Equal(world.Old, world.Mail.Presented(MailService.Iis));
        Assert.Equal(order.Fingerprint, world.Mail.Presented(MailService.Smtp));
        world.Machine.Stores.Remove(StoreName.Personal, order.Fingerprint);
        var mail = world.Exchange.Open(ExchangeStandIn.Newest);
        mail.SetHostName(MailService.Pop, ExchangeStandIn.Host);
        Assert.Equal(world.Old, mail.Presented(MailService.Smtp));
        Assert.Equal(world.Old, mail.Presented(MailService.Pop));
    }

    [Fact]
    public void A_wildcard_gets_pop_and_imap_under_its_host_name_and_they_go_back()
    {
        var order = new AssignOrder(world.Renew("*.example.com.hk").Fingerprint, [MailService.Iis, MailService.Pop, MailService.Imap], PopImapHost: "post.example.com.hk");
        var before = world.Exchange.Snapshot();
        var receipt = Apply(order);
        Assert.Equal("post.example.com.hk", world.Mail.HostNameOf(MailService.Imap));
        Assert.Equal(order.Fingerprint, MailProof.Reach(world.Machine, MailService.Pop).Sent[0].Fingerprint);
        AssignServices.Undo(world.Machine, receipt);
        Assert.Equal(before, world.Exchange.Snapshot());
    }

    [Theory]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void Smtp_that_comes_along_is_no_fault(MailService service)
    {
        var order = new AssignOrder(world.Renew().Fingerprint, [service]);
        Apply(order);
        Assert.Equal(order.Fingerprint, world.Mail.Presented(service));
        Assert.Equal(order.Fingerprint, world.Mail.Presented(MailService.Smtp));
        Assert.Equal(world.Old, world.Mail.Presented(MailService.Iis));
        Assert.Equal(world.Own, world.Mail.DefaultSmtp);
    }

    [Theory]
    [InlineData("refuses", 1, "exchange-refused")]
    [InlineData("refuses", 2, "exchange-smtp-asks")]
    [InlineData("refuses", 3, "exchange-refused")]
    [InlineData("refuses", 4, "exchange-refused")]
    [InlineData("refuses", 5, "exchange-refused")]
    [InlineData("ignores", 1, "exchange-not-changed")]
    [InlineData("ignores", 2, "exchange-not-changed")]
    // The settings were right before; that the services did not read them shows in the proof.
    [InlineData("ignores", 3, "service-not-assigned")]
    [InlineData("ignores", 4, "service-not-assigned")]
    [InlineData("ignores", 5, "exchange-not-changed")]
    public void Whatever_change_fails_all_services_go_back(string fault, int change, string code)
    {
        var order = new AssignOrder(world.Renew().Fingerprint, All, ReplaceDefaultSmtp: true);
        var before = world.Exchange.Snapshot();
        world.Exchange.Modes($"{fault}:{change}");

        Assert.Equal(code, Assert.Throws<Refusal>(() => Apply(order)).Problem.Code);

        Assert.Equal(before, Without(world.Exchange.ThumbprintOf(order.Fingerprint)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_answer_is_lost_the_work_goes_on(int change)
    {
        var order = new AssignOrder(world.Renew().Fingerprint, All, ReplaceDefaultSmtp: true);
        world.Exchange.Modes($"drops:{change}");
        Apply(order);
        Assert.Equal(order.Fingerprint, world.Mail.DefaultSmtp);
    }

    [Fact]
    public void The_plan_says_what_exchange_does_by_itself()
    {
        var plan = AssignServices.Draft(world.Machine, new AssignOrder(world.Renew().Fingerprint, All));
        Assert.Equal(
            ["default-smtp-kept", "exchange-newest-presented", "exchange-service-restarts", "exchange-smtp-along"],
            plan.Notes.Select(note => note.Code).Distinct().Order());
        Assert.Equal(["IIS", "SMTP", "POP", "IMAP"], plan.Changes.OfType<AssignService>().Select(change => change.Service.Written()));
    }

    public void Dispose() => world.Dispose();

    private Receipt Apply(AssignOrder order) =>
        AssignServices.Apply(world.Machine, AssignServices.Draft(world.Machine, order), MemorySecrets.None);

    // Less the right that the new certificate got, which nothing takes away again.
    private string Without(string thumbprint) =>
        string.Join('\n', world.Exchange.Snapshot().Split('\n').Where(line => line != $"SMTP {thumbprint}"));
}
