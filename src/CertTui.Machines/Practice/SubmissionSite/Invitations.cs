using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>The CA approves an application: one record, one e-mail and one PIN envelope for each case.</summary>
internal sealed class Invitations(Applications applications, WaitingApplications waiting, ApplicationMails mails, DnsFile dns, TimeProvider clock)
{
    /// <summary>As <see cref="ApplicationApproval.Check"/>. What was approved already stays approved.</summary>
    public void Keep(Application application)
    {
        using var held = applications.Hold();
        if (applications.OfCase(application.CaseId) is { } record)
        {
            mails.DeliverDue(record);
            return;
        }
        ApplicationApproval.Check(application);
        waiting.Keep(application);
    }

    public void SendWaiting()
    {
        foreach (var application in waiting.List())
            Send(application);
    }

    /// <summary>As <see cref="ApplicationApproval.Check"/>.</summary>
    public void Send(Application application)
    {
        using var held = applications.Hold();
        if (applications.OfCase(application.CaseId) is not { } record)
        {
            ApplicationApproval.Check(application);
            // In practice, every name of an application is the person's own and leads here.
            dns.Announce(application.Names);
            record = Approve(application);
        }
        mails.DeliverDue(record);
        // Last: ended before this, the application is approved once more, which changes nothing.
        waiting.Remove(application.CaseId);
    }

    // The letter before the record: ended in between, the letter is taken back and written again. The other way round, nobody would know the PIN.
    private ApplicationRecord Approve(Application application)
    {
        var pin = Pin.Create();
        try
        {
            mails.TakeBackEnvelope(application.CaseId);
            var (salt, hash) = PassPhrase.Derive(pin);
            var named = application with { Names = [.. application.Names.Select(name => name.ToLowerInvariant())] };
            var record = new ApplicationRecord(applications.NewReference(), named, salt, hash, clock.GetUtcNow());
            mails.DeliverEnvelope(record, pin);
            applications.Add(record);
            return record;
        }
        finally
        {
            Array.Clear(pin);
        }
    }
}
