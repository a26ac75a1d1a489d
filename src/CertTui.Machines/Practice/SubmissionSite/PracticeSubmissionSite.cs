using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>
/// The submission site of the practice CA that stands for Hongkong Post. Every answer is read from disk: an application outlives the
/// program that made it. A page asked for too early is refused: <c>site-page-order</c> (page, before).
/// </summary>
internal sealed class PracticeSubmissionSite(
    Applications applications, ApplicationMails mails, Invitations invitations, ControlChecks checks, Issuing issuing, PracticeCa ca, TimeProvider clock) : ISubmissionSite
{
    private const int ValueLength = 32;

    public void Apply(Application application) => invitations.Keep(application);

    /// <summary>The CA approves all that wait.</summary>
    public void ApproveWaiting() => invitations.SendWaiting();

    public void Invite(Application application) => invitations.Send(application);

    public Application Enter(string serverName, string reference, ReadOnlySpan<char> pin)
    {
        using var held = applications.Hold();
        var record = applications.Find(reference);
        if (record is null || !Opens(record, serverName, pin))
            throw new Refusal("site-login-wrong");
        if (!record.Entered)
            applications.Update(record with { Entered = true });
        return record.Application;
    }

    public void Confirm(string reference, bool useChineseName)
    {
        using var held = applications.Hold();
        var record = applications.Get(reference);
        Require(record.Entered, "confirmation", "login");
        if (useChineseName && string.IsNullOrWhiteSpace(record.Application.ChineseOrganization))
            throw new Refusal("site-chinese-name-missing", ("organization", record.Application.Organization));
        if (record.Confirmed && record.UsesChineseName == useChineseName)
            return;
        issuing.RefuseIssued(reference);
        applications.Update(record with { Confirmed = true, UsesChineseName = useChineseName });
    }

    public Challenge StartValidation(string reference, string method, string? mailbox)
    {
        using var held = applications.Hold();
        var record = applications.Get(reference);
        Require(record.Confirmed, "validation", "confirmation");
        ValidationMethods.Check(record, method, mailbox, clock.GetUtcNow());
        var isEmail = method == ValidationMethods.Email;
        var shown = Show(record, method, isEmail ? mailbox!.ToLowerInvariant() : null);
        mails.DeliverDue(applications.Update(shown));
        var challenge = shown.Challenges[shown.Shown];
        var file = method == ValidationMethods.Website ? FileCheck.FileName : "";
        return new Challenge(method, isEmail ? "" : challenge.Value, file, challenge.Until);
    }

    public void CheckValidation(string reference, string? code)
    {
        using var held = applications.Hold();
        var record = applications.Get(reference);
        ValidationMethods.RefuseGovernment(record);
        if (record.Validated)
            return;
        Require(record.Shown >= 0, "validation-check", "validation");
        var challenge = record.Challenges[record.Shown];
        if (clock.GetUtcNow() > challenge.Until)
            throw new Refusal("validation-expired", ("order", reference), ("until", challenge.Until.ToString("yyyy-MM-dd")));
        checks.Verify(record, challenge, code);
        applications.Update(record with { Validated = true });
    }

    public OfferedCertificate HandIn(string reference, string csrPem)
    {
        using var held = applications.Hold();
        var record = applications.Get(reference);
        Require(record.MayHandIn, "request", record.Confirmed ? "validation" : "confirmation");
        var issued = issuing.Issue(record, csrPem);
        return new OfferedCertificate(issued.SerialNumber, issued.Issuer, issued.NotBefore, issued.NotAfter);
    }

    public IReadOnlyList<MailAttachment> Accept(string reference)
    {
        using var held = applications.Hold();
        var record = applications.Get(reference);
        var issued = applications.Issued(reference);
        Require(issued is not null, "acceptance", "request");
        if (!record.Accepted)
            applications.Update(record with { Accepted = true });
        return CertificateFiles.Of(record, issued!, ca);
    }

    private static bool Opens(ApplicationRecord record, string serverName, ReadOnlySpan<char> typed)
    {
        if (HostName.Read(serverName).Ascii is not { } name || !record.Application.Names.Contains(name) || Pin.Read(typed) is not { } pin)
            return false;
        try
        {
            return PassPhrase.Matches(pin, record.PinSalt, record.PinHash);
        }
        finally
        {
            Array.Clear(pin);
        }
    }

    private ApplicationRecord Show(ApplicationRecord record, string method, string? mailbox)
    {
        var now = clock.GetUtcNow();
        var known = record.Challenges.ToList().FindIndex(other => other.Method == method && other.Mailbox == mailbox && now <= other.Until);
        if (known >= 0)
            return record with { Shown = known };
        var made = new ChallengeRecord(method, mailbox, RandomNumberGenerator.GetHexString(ValueLength, lowercase: true), now);
        return record with { Challenges = [.. record.Challenges, made], Shown = record.Challenges.Count };
    }

    private static void Require(bool passed, string page, string before)
    {
        if (!passed)
            throw new Refusal("site-page-order", ("page", page), ("before", before));
    }
}
