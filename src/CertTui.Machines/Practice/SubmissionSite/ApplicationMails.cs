using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Machines.Practice.Portal;
using CertTui.Machines.Practice.Post;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>
/// What the CA sends to the authorised representative. All but the PIN envelope follows from the application alone, so a message
/// that was not sent because the program was ended is sent at the next occasion, once.
/// </summary>
internal sealed class ApplicationMails(Mailbox mailbox, Func<string, IReadOnlyDictionary<string, string>, string> texts)
{
    private const string Site = "https://submission.practice-post.example/";

    public void DeliverDue(ApplicationRecord record)
    {
        Deliver(record, "1-invitation", record.InvitedAt, RecipientOf(record), "practice-mail-csr-invitation", ("link", Site));
        for (var number = 0; number < record.Challenges.Count; number++)
        {
            if (record.Challenges[number] is { Method: ValidationMethods.Email } challenge)
                DeliverCode(record, $"3-code-{number + 1}", challenge);
        }
    }

    /// <summary>The paper letter: the one place where the PIN stands.</summary>
    public void DeliverEnvelope(ApplicationRecord record, ReadOnlySpan<char> pin) => Deliver(
        record, "2-pin-envelope", record.InvitedAt, RecipientOf(record), "practice-mail-pin-envelope", ("reference", record.Reference), ("pin", Pin.Print(pin)));

    /// <summary>A letter whose application was never recorded opens nothing.</summary>
    public void TakeBackEnvelope(string caseId) => mailbox.TakeBack(IdOf(caseId, "2-pin-envelope"));

    private void DeliverCode(ApplicationRecord record, string part, ChallengeRecord challenge) => Deliver(
        record, part, challenge.MadeAt, challenge.Mailbox!, "practice-mail-dcv-code",
        ("reference", record.Reference), ("code", challenge.Value), ("until", challenge.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private void Deliver(ApplicationRecord record, string part, DateTimeOffset at, string to, string code, params (string Name, string Value)[] own)
    {
        var id = IdOf(record.Application.CaseId, part);
        if (mailbox.Has(id))
            return;
        var details = Details(record.Application);
        foreach (var (name, value) in own)
            details[name] = value;
        mailbox.Deliver(new Mail(id, at, to, texts(code + "-subject", details), texts(code + "-body", details), []));
    }

    private static Dictionary<string, string> Details(Application application) => new()
    {
        ["host"] = application.Names[0],
        ["unicode"] = HostName.Read(application.Names[0]).Unicode,
        ["names"] = string.Join(", ", application.Names),
        ["organization"] = application.Organization,
        ["type"] = application.Type,
    };

    private static string RecipientOf(ApplicationRecord record) =>
        "representative@" + HostNames.OwnableDomains(record.Application.Names[0]).LastOrDefault("practice-post.example");

    /// <summary>A case's name in file names, whatever characters it has.</summary>
    public static string Mark(string caseId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caseId)))[..12];

    private static string IdOf(string caseId, string part) => $"application-{Mark(caseId)}-{part}";
}
