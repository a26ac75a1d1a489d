using CertTui.Engine.Conversions;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.Workbench.Jobs;

/// <summary>Certificates and their key in another format, read again to prove it.</summary>
/// <param name="opening">The step that asks for the password of the files that are read.</param>
/// <param name="sealing">The step that asks for the password of the new one.</param>
internal sealed class ConvertTheFiles(string opening, string sealing) : Job
{
    public override string Id => "convert";

    public override IReadOnlyList<string> Uses => ["files", "format", "outPath", "locked"];

    public override Plan Draft(Scene scene)
    {
        var change = Change(scene);
        using var material = change.Read(scene.Machine, scene.Secrets);
        var plan = new Conversion(scene.Machine.Files, scene.Machine.KeyTool).Draft(material, change.Order);
        var certificates = string.Join('\n', plan.Certificates.Select(Reporting.OneLine));
        return new Plan(Id, [change], plan.Notes, new Dictionary<string, string> { ["converted"] = certificates, ["withKey"] = plan.HasKey ? "yes" : "no" });
    }

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt,
        [
            Reporting.Row("file", scene.Answer("outPath")),
            .. Known.Lines(receipt.Facts["converted"]).Select(certificate => Reporting.Row("certificate", certificate)),
            .. receipt.Facts["withKey"] == "yes" ? [Reporting.Row("keyProved", "OK")] : Array.Empty<Row>(),
        ], []);

    private WriteConverted Change(Scene scene)
    {
        var known = scene.Known;
        var format = OutputFormats.Parse(scene.Answer("format"));
        return new WriteConverted(
            NamedFiles.Expand(scene.Machine.Files, scene.Answer("files")),
            new ConversionOrder(format, scene.Answer("outPath")),
            known.Said("locked", "yes") ? opening : null,
            format.IsKeyStore() ? sealing : null);
    }
}
