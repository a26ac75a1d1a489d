using CertTui.Engine;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.7.2, file validation: puts the file that the CA has mailed, byte for byte, where the CA will fetch it.</summary>
internal sealed class PlaceTheFile : Job
{
    public override string Id => PlaceFile.Job;

    public override IReadOnlyList<string> Uses => ["validation"];

    public override Plan Draft(Scene scene)
    {
        var file = Mailed(scene);
        return PlaceFile.Draft(scene.Machine, WantedNames.Of(scene.Known), file.Name, file.Content);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var paths = receipt.Done.OfType<WriteFile>().Select(change => change.Path).ToArray();
        return Outcome.Of(receipt, [.. paths.Select(path => Reporting.Row("file", path))], [], ("validationFiles", string.Join('\n', paths)));
    }

    private static MailAttachment Mailed(Scene scene) =>
        OrderMail.For(scene).SelectMany(mail => mail.Attachments).LastOrDefault(attachment => !attachment.Name.EndsWith(".zip", StringComparison.Ordinal))
        ?? throw new Refusal("validation-mail-missing", ("order", scene.Fact("orderId")));
}
