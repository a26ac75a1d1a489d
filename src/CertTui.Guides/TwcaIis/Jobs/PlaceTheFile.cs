using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.7.2, file validation: puts the file that the CA has mailed, byte for byte, where the CA will fetch it.</summary>
internal sealed class PlaceTheFile : Job
{
    public override string Id => "place-file";

    public override IReadOnlyList<string> Uses => ["validation"];

    public override Plan Draft(Scene scene)
    {
        var file = Mailed(scene);
        var changes = WantedNames.Of(scene.Known)
            .Select(name => SiteOf(scene.Machine, name))
            .Distinct()
            .Select(site => new WriteFile(Path.Combine(site.Folder, ".well-known", "pki-validation", file.Name), file.Content))
            .Where(change => !change.IsDone(scene.Machine))
            .ToArray();
        return new Plan(Id, changes);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var paths = receipt.Done.OfType<WriteFile>().Select(change => change.Path).ToArray();
        return Outcome.Of(receipt, [.. paths.Select(path => Reporting.Row("file", path))], [], ("validationFiles", string.Join('\n', paths)));
    }

    private static MailAttachment Mailed(Scene scene) =>
        OrderMail.For(scene).SelectMany(mail => mail.Attachments).LastOrDefault(attachment => !attachment.Name.EndsWith(".zip", StringComparison.Ordinal))
        ?? throw new Refusal("validation-mail-missing", ("order", scene.Fact("orderId")));

    // The site that answers for the name over http: by host name, else the one without.
    private static Site SiteOf(Machine machine, string name)
    {
        var sites = machine.Sites.List();
        return sites.FirstOrDefault(site => site.Bindings.Any(binding => binding.Protocol == "http" && binding.Host == name))
            ?? sites.FirstOrDefault(site => site.Bindings.Any(binding => binding.Protocol == "http" && binding.Host.Length == 0))
            ?? throw new Refusal("no-http-site", ("name", name));
    }
}
