using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Inspection;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Rows;

namespace CertTui.Guides.Workbench.Jobs;

/// <summary>Order, completeness and verdict of certificates in files. Nothing is downloaded.</summary>
internal sealed class JudgeTheChain : Job
{
    public override string Id => "judge-chain";

    public override bool ChangesMachine => false;

    public override IReadOnlyList<string> Uses => ["leafFile", "withFiles", "trustFiles", "chainHost"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var files = new[] { scene.Answer("leafFile") }.Concat(Known.Lines(scene.Known.Answer("withFiles"))).Select(path => Certificates(scene, path)).ToList();
        var settings = new TrustSettings
        {
            Host = scene.Known.Answer("chainHost") is { Length: > 0 } host ? host : null,
            Purpose = Purpose.Server,
            Strict = true,
        };
        var chain = SentChain.Judge(files, [], Anchors(scene), scene.Machine.Now, settings);
        return Outcome.Of(receipt, [.. ChainRows.Of(chain, scene.Texts)], chain.Findings, ("verdict", chain.IsGood ? "ok" : "bad"));
    }

    private static IReadOnlyList<Certificate> Anchors(Scene scene)
    {
        var given = NamedFiles.Expand(scene.Machine.Files, scene.Known.Answer("trustFiles")).SelectMany(path => Certificates(scene, path)).ToList();
        return given.Count > 0 ? given : [.. scene.Machine.Stores.List(StoreName.Root).Where(root => !root.Disabled).Select(root => root.Certificate)];
    }

    private static IReadOnlyList<Certificate> Certificates(Scene scene, string path)
    {
        var file = new Inspector(scene.Machine.Now).Inspect(Path.GetFileName(path), scene.Machine.Files.Read(path, InspectionLimits.FileBytes));
        var found = file.Items.OfType<InspectedCertificate>().Select(item => item.Certificate).ToList();
        return found.Count > 0 ? found : throw new Refusal("no-certificate-in-file", ("source", file.Name));
    }
}
