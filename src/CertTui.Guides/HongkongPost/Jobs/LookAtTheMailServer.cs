using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>What is on this machine already, and what the mail server says of itself: its names, its services and their certificates.</summary>
internal sealed class LookAtTheMailServer : Job
{
    public override string Id => "look-around";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var around = new LookAround().Report(scene, receipt);
        if (scene.Machine.MailServer is not { } mail)
            return around with { Findings = [.. around.Findings, Problem.Info("no-mail-server")] };
        var names = MailNames.Of(mail);
        var facts = new Dictionary<string, string>(around.Facts)
        {
            ["mailServer"] = mail.Product,
            ["mailNames"] = string.Join('\n', names.Proposed),
        };
        foreach (var holding in mail.Holdings())
            facts["services." + holding.Fingerprint[..16]] = string.Join(',', holding.Services.Select(service => service.Written()));
        return around with
        {
            Facts = facts,
            Rows = [Reporting.Row("mailServer", mail.Product), .. mail.Holdings().Select(holding => Serving(scene, holding)), .. around.Rows],
            Findings = [.. around.Findings, .. names.StruckOut.Select(struck => struck.Reason with { Severity = Severity.Info })],
        };
    }

    private static Row Serving(Scene scene, MailHolding holding)
    {
        var stored = scene.Machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == holding.Fingerprint);
        var certificate = stored is null ? holding.Fingerprint[..8] : Reporting.OneLine(stored.Certificate);
        return Reporting.Row("services", $"{holding.Services.Written()}: {certificate}");
    }
}
