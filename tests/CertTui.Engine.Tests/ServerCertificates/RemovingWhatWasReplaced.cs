using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.Tests.MailServices;

namespace CertTui.Engine.Tests.ServerCertificates;

public sealed class RemovingWhatWasReplaced : IDisposable
{
    private readonly MailMachine _mail = new();

    public void Dispose() => _mail.Dispose();

    [Fact]
    public void While_a_service_presents_it_it_stays() =>
        Assert.Equal(("certificate-in-use", "IIS, SMTP, POP, IMAP"), Refused());

    [Fact]
    public void While_it_is_the_default_for_smtp_it_stays()
    {
        _mail.Apply(_mail.Draft(MailMachine.All));

        Assert.Equal(("certificate-in-use", "SMTP"), Refused());
    }

    [Fact]
    public void While_a_site_is_bound_to_it_it_stays()
    {
        GiveAll();
        _mail.Memory.Sites.Add("shop", true, new Binding("shop", "https", "*", 443, Some.Host, true, _mail.Old));

        Assert.Equal(("certificate-in-use", $"shop *:443:{Some.Host}"), Refused());
    }

    [Fact]
    public void When_nothing_uses_it_it_goes_and_undo_brings_it_back_with_its_key()
    {
        GiveAll();
        var before = _mail.Snapshot();

        var receipt = RemoveReplaced.Apply(_mail.Machine, RemoveReplaced.Draft(_mail.Machine, _mail.Old), MemorySecrets.None);

        Assert.DoesNotContain(_mail.Memory.Stores.List(StoreName.Personal), stored => stored.Certificate.Fingerprint == _mail.Old);
        Assert.True(RemoveReplaced.Draft(_mail.Machine, _mail.Old).IsEmpty);
        RemoveReplaced.Undo(_mail.Machine, receipt);
        Assert.Equal(before, _mail.Snapshot());
    }

    [Fact]
    public void What_came_into_use_since_the_review_is_not_removed()
    {
        GiveAll();
        var plan = RemoveReplaced.Draft(_mail.Machine, _mail.Old);
        _mail.Mail.Assign(_mail.Old, MailService.Pop);

        var refusal = Assert.Throws<Refusal>(() => RemoveReplaced.Apply(_mail.Machine, plan, MemorySecrets.None));

        Assert.Equal("certificate-in-use", refusal.Problem.Code);
    }

    private void GiveAll()
    {
        _mail.Apply(_mail.Draft(MailMachine.All));
        _mail.Mail.DefaultSmtp = _mail.Renewed;
    }

    private (string Code, string Services) Refused()
    {
        var problem = Assert.Throws<Refusal>(() => RemoveReplaced.Draft(_mail.Machine, _mail.Old)).Problem;
        return (problem.Code, problem.Details["services"]);
    }
}
