using System.Text.Json;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.MailServices;

public sealed class AssigningServices : IDisposable
{
    private readonly MailMachine _mail = new();

    public void Dispose() => _mail.Dispose();

    [Fact]
    public void Clients_of_each_service_see_the_new_certificate_and_undo_gives_all_back()
    {
        var before = _mail.Snapshot();

        var receipt = _mail.Apply(_mail.Draft(MailMachine.All));

        Assert.All(MailMachine.All, service => Assert.Equal(_mail.Renewed, MailProof.Reach(_mail.Machine, service).Sent[0].Fingerprint));
        AssignServices.Undo(_mail.Machine, receipt);
        Assert.Equal(before, _mail.Snapshot());
    }

    [Fact]
    public void The_plan_names_the_old_and_the_new_certificate_of_each_service()
    {
        var plan = _mail.Draft(MailService.Smtp, MailService.Iis, MailService.Smtp);

        Assert.Equal(["IIS", "SMTP"], plan.Changes.Select(change => change.Details["service"]));
        Assert.All(plan.Changes, change => Assert.Equal(("move-service", _mail.Old[..16]), (change.Code, change.Details["before"])));
    }

    [Fact]
    public void The_default_for_smtp_stays_unless_its_own_question_says_yes()
    {
        var kept = _mail.Draft(MailService.Smtp);
        var order = new AssignOrder(_mail.Renewed, [MailService.Smtp], ReplaceDefaultSmtp: true);
        var replaced = AssignServices.Draft(_mail.Machine, order);

        Assert.Equal("default-smtp-kept", Assert.Single(kept.Notes).Code);
        Assert.Equal("default-smtp-replaced", Assert.Single(replaced.Notes).Code);
        _mail.Apply(kept);
        Assert.Equal(_mail.Old, _mail.Mail.DefaultSmtp);
        var receipt = _mail.Apply(AssignServices.Draft(_mail.Machine, order));
        Assert.Equal(_mail.Renewed, _mail.Mail.DefaultSmtp);
        AssignServices.Undo(_mail.Machine, receipt);
        Assert.Equal(_mail.Old, _mail.Mail.DefaultSmtp);
    }

    [Fact]
    public void Without_smtp_there_is_no_default_to_replace() =>
        Assert.Single(AssignServices.Draft(_mail.Machine, new AssignOrder(_mail.Renewed, [MailService.Iis], true)).Changes);

    [Fact]
    public void A_wildcard_needs_a_host_name_for_pop_and_imap()
    {
        var wildcard = _mail.Add("*.example.com.tw").Fingerprint;
        var order = new AssignOrder(wildcard, [MailService.Iis, MailService.Pop, MailService.Imap]);
        var before = _mail.Snapshot();

        var problem = Assert.Throws<Refusal>(() => AssignServices.Draft(_mail.Machine, order)).Problem;
        Assert.Equal(("wildcard-pop-imap", "POP, IMAP"), (problem.Code, problem.Details["services"]));
        var receipt = _mail.Apply(AssignServices.Draft(_mail.Machine, order with { PopImapHost = "pop.example.com.tw" }));

        Assert.Equal("pop.example.com.tw", _mail.Mail.HostNameOf(MailService.Pop));
        Assert.Equal(wildcard, MailProof.Reach(_mail.Machine, MailService.Imap).Sent[0].Fingerprint);
        AssignServices.Undo(_mail.Machine, receipt);
        Assert.Equal(before, _mail.Snapshot());
    }

    [Fact]
    public void A_certificate_without_the_servers_name_is_refused()
    {
        var other = _mail.Add("other.example.com.tw").Fingerprint;

        Assert.Equal("hostname-mismatch", CodeOf(() => AssignServices.Draft(_mail.Machine, new AssignOrder(other, [MailService.Smtp]))));
    }

    [Fact]
    public void A_certificate_without_the_name_of_web_access_serves_it_with_a_warning()
    {
        var other = _mail.Add("other.example.com.tw").Fingerprint;

        var plan = AssignServices.Draft(_mail.Machine, new AssignOrder(other, [MailService.Iis]));

        Assert.Equal(("hostname-mismatch", Severity.Warning), (plan.Notes[0].Code, plan.Notes[0].Severity));
        _mail.Apply(plan);
    }

    [Fact]
    public void Without_a_service_a_certificate_or_a_mail_server_there_is_nothing_to_assign()
    {
        Assert.Equal("no-services", CodeOf(() => _mail.Draft()));
        Assert.Equal("certificate-not-found", CodeOf(() => AssignServices.Draft(_mail.Machine, new AssignOrder("00", [MailService.Smtp]))));
        var none = _mail.Machine with { MailServer = null };
        Assert.Equal("no-mail-server", CodeOf(() => AssignServices.Draft(none, new AssignOrder(_mail.Renewed, [MailService.Smtp]))));
    }

    [Fact]
    public void A_server_that_goes_on_presenting_the_old_one_is_not_believed()
    {
        var plan = _mail.Draft(MailService.Iis);
        _mail.Mail.Obeys = false;

        Assert.Equal("service-not-assigned", CodeOf(() => _mail.Apply(plan)));
    }

    [Theory]
    [InlineData(MailService.Iis)]
    [InlineData(MailService.Smtp)]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void A_server_that_sends_no_intermediates_gets_its_services_back(MailService service)
    {
        var before = _mail.Snapshot();
        var plan = _mail.Draft(service);
        _mail.Mail.Sends = chain => [chain.Leaf];

        var problem = Assert.Throws<Refusal>(() => _mail.Apply(plan)).Problem;

        Assert.Equal(("service-not-proved", "incomplete-chain"), (problem.Code, problem.Details["reason"]));
        Assert.Equal(before, _mail.Snapshot());
    }

    [Fact]
    public void A_service_that_was_not_ordered_must_not_move()
    {
        var plan = _mail.Draft(MailService.Iis);
        _mail.Mail.Giving = service =>
        {
            _mail.Mail.Giving = _ => { };
            _mail.Mail.Assign(_mail.Renewed, MailService.Imap);
        };

        var problem = Assert.Throws<Refusal>(() => _mail.Apply(plan)).Problem;

        Assert.Equal(("service-not-assigned", "IMAP"), (problem.Code, problem.Details["service"]));
    }

    [Fact]
    public void A_job_that_was_cut_off_has_nothing_left_to_do_and_everything_to_prove()
    {
        _mail.Apply(_mail.Draft(MailService.Iis, MailService.Smtp));
        var again = _mail.Draft(MailService.Iis, MailService.Smtp);
        Assert.True(again.IsEmpty);
        _mail.Mail.Sends = chain => [chain.Leaf];

        Assert.Equal("service-not-proved", CodeOf(() => _mail.Apply(again)));
    }

    [Fact]
    public void A_receipt_from_the_journal_undoes_like_the_one_in_memory()
    {
        var before = _mail.Snapshot();
        var receipt = _mail.Apply(_mail.Draft(MailMachine.All));
        var kept = JsonSerializer.Serialize(receipt, JournalJson.Options);

        AssignServices.Undo(_mail.Machine, JsonSerializer.Deserialize<Receipt>(kept, JournalJson.Options)!);

        Assert.Equal(before, _mail.Snapshot());
    }

    [Fact]
    public void Undoing_what_has_moved_on_since_changes_nothing()
    {
        var receipt = _mail.Apply(_mail.Draft(MailService.Iis));
        var third = _mail.Add(Some.Host).Fingerprint;
        _mail.Mail.Assign(third, MailService.Iis);

        AssignServices.Undo(_mail.Machine, receipt);

        Assert.Equal(third, _mail.Mail.Presented(MailService.Iis));
    }

    private static string CodeOf(Action work) => Assert.Throws<Refusal>(work).Problem.Code;
}
