using CertTui.Engine.Handshakes;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>What the printed guide leaves out: services of the mail server for the certificate, proved by a handshake with each.</summary>
internal sealed class AssignTheServices(string id) : Job
{
    public override string Id => id;

    public override IReadOnlyList<string> Uses => ["serviceIis", "serviceSmtp", "servicePop", "serviceImap", "replaceDefaultSmtp", "popImapHost"];

    public override Plan Draft(Scene scene) => AssignServices.Draft(scene.Machine, Order(scene)) with { Job = Id };

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        AssignServices.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var mail = scene.Machine.Mail();
        return Outcome.Of(receipt,
            [
                .. mail.Holdings().Select(holding => Reporting.Row("services", $"{holding.Services.Written()}: {Named(scene, holding.Fingerprint)}")),
                .. Order(scene).Services.SelectMany(service => Seen(mail, service)),
            ],
            []);
    }

    // Asked once more from outside the job: what each client is shown.
    private static IEnumerable<Row> Seen(IMailServer mail, MailService service)
    {
        var entrance = mail.Reach(service);
        var handshake = Handshake.With(entrance.EndPoint, entrance.Host, Handshake.UsualTimeout, entrance.StartTls).GetAwaiter().GetResult();
        return handshake.Sent.Select(sent => Reporting.Row("sent", $"{service.Written()}: {Reporting.OneLine(sent)}"));
    }

    private static string Named(Scene scene, string fingerprint) =>
        scene.Machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint) is { } stored
            ? Reporting.OneLine(stored.Certificate)
            : fingerprint[..8];

    private static AssignOrder Order(Scene scene)
    {
        var known = scene.Known;
        (string Question, MailService Service)[] asked =
        [
            ("serviceIis", MailService.Iis), ("serviceSmtp", MailService.Smtp), ("servicePop", MailService.Pop), ("serviceImap", MailService.Imap),
        ];
        return new AssignOrder(
            scene.Fact("certificate"),
            [.. asked.Where(each => known.Said(each.Question, "yes")).Select(each => each.Service)],
            known.Said("replaceDefaultSmtp", "yes"),
            known.Answer("popImapHost") is { Length: > 0 } host ? host : null);
    }
}
