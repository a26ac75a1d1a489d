using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.8 and 5.3: waits for the mail with cert.zip and puts it beside the request. It may take days; the case keeps.</summary>
internal sealed class Issued : Watch
{
    public override string Id => "issued";

    public override Outcome? Look(Scene scene)
    {
        if (!scene.Known.Said("practice.issue", "later"))
            scene.Machine.Authority?.IssueWaiting();
        var delivery = OrderMail.For(scene).SelectMany(mail => mail.Attachments).LastOrDefault(attachment => attachment.Name == "cert.zip");
        return delivery is null ? null : Take(scene, delivery);
    }

    private static Outcome Take(Scene scene, MailAttachment delivery)
    {
        var path = Path.Combine(scene.Machine.Files.OrderFolder, $"{WantedNames.FileName(scene.Known)}_{scene.CaseId}_cert.zip");
        var file = new WriteFile(path, delivery.Content);
        if (!file.IsDone(scene.Machine))
            scene.Machine.Files.WriteNew(path, delivery.Content, ownerOnly: false);
        // The proof file has served; what stays on a web site only puzzles the next person.
        foreach (var proof in Known.Lines(scene.Known.Fact("validationFiles")))
            scene.Machine.Files.Delete(proof);
        return Outcome.Of(new Receipt("issued", [], Plan.NoFacts), [Reporting.Row("file", path)], [], ("deliveryPath", path));
    }
}
