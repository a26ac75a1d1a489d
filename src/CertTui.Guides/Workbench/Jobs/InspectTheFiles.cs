using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Relations;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Rows;

namespace CertTui.Guides.Workbench.Jobs;

/// <summary>What each file is, what it holds, what belongs together.</summary>
/// <param name="secret">The step that asks for the password of what is encrypted; null for the first look, without one.</param>
internal sealed class InspectTheFiles(string? secret) : Job
{
    private const int MostFiles = 100;

    public override string Id => secret is null ? "inspect" : "inspect-opened";

    public override bool ChangesMachine => false;

    public override IReadOnlyList<string> Uses => ["files"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var paths = NamedFiles.Expand(scene.Machine.Files, scene.Answer("files"));
        if (paths.Count > MostFiles)
            throw new Refusal("too-many-files", ("count", $"{paths.Count}"), ("limit", $"{MostFiles}"));
        var files = Inspect(scene, paths);
        if (secret is not null && files.SelectMany(file => file.Problems).FirstOrDefault(problem => problem.Code == "wrong-password") is { } wrong)
            throw new Refusal(wrong with { Severity = Severity.Error });
        var gathering = new Gathering();
        foreach (var file in files)
            gathering.Add(file);
        var together = gathering.Together();
        return Outcome.Of(receipt, [.. files.SelectMany(file => Rows(file, scene)), .. TogetherRows(together)],
            [.. files.SelectMany(file => file.Problems).Select(Asked), .. together.Problems],
            // What the first look found stays: else the second look would put itself out of play.
            secret is null ? [("locked", files.Any(IsLocked) ? "yes" : "no")] : []);
    }

    private List<InspectedFile> Inspect(Scene scene, IReadOnlyList<string> paths)
    {
        var password = secret is null ? null : scene.Secrets.Get(secret).ToArray();
        try
        {
            var inspector = new Inspector(scene.Machine.Now, password);
            return [.. paths.Select(path => Inspect(scene, inspector, path))];
        }
        finally
        {
            Array.Clear(password ?? []);
        }
    }

    private static InspectedFile Inspect(Scene scene, Inspector inspector, string path)
    {
        try
        {
            var content = scene.Machine.Files.Read(path, InspectionLimits.FileBytes);
            var file = inspector.Inspect(Path.GetFileName(path), content);
            // Whatever it was: it may have held a key.
            CryptographicOperations.ZeroMemory(content);
            return file;
        }
        catch (Refusal refusal)
        {
            return InspectedFile.Unread(Path.GetFileName(path), refusal.Problem);
        }
    }

    // At the first look nobody has given a password, so none can be wrong.
    private Problem Asked(Problem problem) => secret is null && problem.Code == "wrong-password" ? problem with { Code = "password-needed", Severity = Severity.Info } : problem;

    private static bool IsLocked(InspectedFile file) =>
        file.Problems.Any(problem => problem.Code is "wrong-password" or "password-needed") || file.Items.OfType<InspectedKey>().Any(key => key.IsEncrypted && key.SpkiSha256 is null);

    private static IEnumerable<Row> Rows(InspectedFile file, Scene scene) =>
    [
        Reporting.Row("file", $"{file.Name}: {scene.Texts["what." + file.Kind.Name()]}"),
        .. InspectedRows.OfProtection(file),
        .. file.Items.SelectMany(item => InspectedRows.Of(item, scene.Texts)),
    ];

    private static IEnumerable<Row> TogetherRows(Together together) =>
    [
        .. together.Pairs.Select(pair => Reporting.Row("pair", $"{pair.Name}: {string.Join(", ", [.. pair.Keys, .. pair.Requests, .. pair.Certificates])}")),
        .. together.Issued.Select(issued => Reporting.Row("issued", $"{issued.Issuer}: {string.Join(", ", issued.Certificates)}")),
        .. together.Duplicates.Select(same => Reporting.Row("duplicate", $"{same.Name}: {string.Join(", ", same.Sources)}")),
    ];
}
