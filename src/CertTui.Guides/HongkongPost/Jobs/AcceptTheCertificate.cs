using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.6 and C.7: accepts the certificate and saves it, with the CA files that belong to it, beside the request.</summary>
internal sealed class AcceptTheCertificate : Job
{
    public override string Id => "accept-certificate";

    public override IReadOnlyList<string> Uses => ["accepted"];

    public override Plan Draft(Scene scene) =>
        new(Id, [.. Files(scene).Where(file => !file.IsDone(scene.Machine))]);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var files = Files(scene);
        return Outcome.Of(receipt, [.. files.Select(file => Reporting.Row("file", file.Path))], [],
            ("deliveryPath", string.Join('\n', files.Select(file => file.Path))));
    }

    private static List<WriteFile> Files(Scene scene)
    {
        var site = scene.Machine.SubmissionSite ?? throw new Refusal("portal-missing");
        var folder = scene.Machine.Files.OrderFolder;
        return [.. site.Accept(scene.Answer("reference")).Select(file => new WriteFile(Path.Combine(folder, Name(scene, file)), file.Content))];
    }

    private static string Name(Scene scene, MailAttachment file) => $"{WantedNames.FileName(scene.Known)}_{scene.CaseId}_{file.Name.Replace("*", "_wildcard", StringComparison.Ordinal)}";
}
