using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.2: server name, reference number and PIN; what the next page shows of the application is the report.</summary>
internal sealed partial class EnterTheSite(string pin) : Job
{
    public override string Id => "enter-site";

    public override IReadOnlyList<string> Uses => ["reference", "certificateType", "government", "hasChineseName", "chineseName", "names"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var site = scene.Machine.SubmissionSite ?? throw new Refusal("portal-missing");
        var application = scene.Known.Said("pinEntry", "envelope")
            ? site.Enter(scene.Answer("commonName"), scene.Answer("reference"), PinIn(scene))
            : site.Enter(scene.Answer("commonName"), scene.Answer("reference"), scene.Secrets.Get(pin));
        return Outcome.Of(receipt, [.. Rows(scene, application)], []);
    }

    private static IEnumerable<Row> Rows(Scene scene, Application application)
    {
        yield return Reporting.Row("host", application.Names[0]);
        if (application.Names.Count > 1)
            yield return Reporting.Row("names", string.Join(", ", application.Names.Skip(1)));
        yield return Reporting.Row("subject.O", application.Organization);
        if (application.ChineseOrganization is { } chinese)
            yield return Reporting.Row("chineseName", chinese);
        yield return Reporting.Row("certificateType", scene.Texts["certificateType." + application.Type]);
    }

    private static string PinIn(Scene scene) =>
        SiteMail.EnvelopeFor(scene) is { } envelope ? Pin().Match(envelope.Body).Value : throw new Refusal("envelope-missing");

    [GeneratedRegex(@"(?<!\d)(\d{4} ){3}\d{4}(?!\d)")]
    private static partial Regex Pin();
}
