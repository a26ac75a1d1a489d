using System.Globalization;
using CertTui.Engine.Plans;
using CertTui.Engine.Reissue;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;
using CertTui.Guides.Words;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>R.3 and R.4: the mail as text and as a message file. It is saved; sending it is the person's.</summary>
internal sealed class WriteTheReissueMail : Job
{
    // TWCA reads Chinese, whatever the person reads.
    private const string TheirLanguage = "zh-TW";

    private const int FewestWorkingDays = 3;
    private const int MostWorkingDays = 5;

    public override string Id => "write-reissue-mail";

    public override IReadOnlyList<string> Uses =>
        ["companyNumber", "contactName", "contactPhone", "contactMail", "successPage", "revocationKnown", "revocationMoment", "mailPath"];

    public override Plan Draft(Scene scene)
    {
        // One that was cut off goes on with the moment at which it began.
        var mail = new ReissueMail(scene.Answer("contactMail"), scene.Answer("contactName"), MadeAt(scene), Body(scene));
        WriteFile[] files = [new WriteFile(PathOf(scene, ".eml"), mail.ToEml()), new WriteFile(PathOf(scene, ".txt"), mail.ToText())];
        return new Plan(Id, [.. files.Where(file => !file.IsDone(scene.Machine))]);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var sent = DateOnly.FromDateTime(scene.Machine.Now.UtcDateTime);
        return Outcome.Of(receipt,
            [
                Reporting.Row("file", PathOf(scene, ".eml")),
                Reporting.Row("file", PathOf(scene, ".txt")),
                Reporting.Row("mail", ReissueMail.Recipient),
                Reporting.Row("mailSubject", ReissueMail.Subject),
                Reporting.Row("due", $"{Day(sent, FewestWorkingDays)} - {Day(sent, MostWorkingDays)}"),
            ],
            []);
    }

    private static string PathOf(Scene scene, string end) => Path.ChangeExtension(scene.Answer("mailPath"), end);

    // The day of the upload: it is on record, and the same at every look.
    private static DateTimeOffset MadeAt(Scene scene) =>
        scene.Machine.Pending.List().FirstOrDefault(request => request.Id == scene.Fact("requestId"))?.SubmittedAt ?? scene.Machine.Now;

    private static string Body(Scene scene)
    {
        var texts = Texts.Load(TheirLanguage);
        var previous = IssuedCertificate.Read(scene).Server;
        var details = new Dictionary<string, string>
        {
            ["host"] = scene.Answer("commonName"),
            ["serial"] = previous.SerialNumber,
            ["company"] = scene.Answer("companyNumber"),
            ["name"] = scene.Answer("contactName"),
            ["phone"] = scene.Answer("contactPhone"),
            ["mail"] = scene.Answer("contactMail"),
            ["page"] = scene.Answer("successPage"),
        };
        var body = texts.Say("reissue.mail", details);
        return scene.Known.Answer("revocationMoment") is { Length: > 0 } moment
            ? body + "\n\n" + texts.Say("reissue.mail.served", ("moment", moment))
            : body;
    }

    private static string Day(DateOnly from, int workingDays) =>
        WorkingDays.After(from, workingDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
