using System.Text;
using CertTui.Engine;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.4 (domain control validation): puts the proof where the CA will look: the file on each site, the TXT record at each name.</summary>
internal sealed class PrepareTheProof : Job
{
    public override string Id => "prepare-proof";

    public override IReadOnlyList<string> Uses => ["dcvMethod", "dcvMailbox"];

    public override Plan Draft(Scene scene)
    {
        var challenge = Challenge(scene);
        return challenge.Method switch
        {
            "website" => PlaceFile.Draft(scene.Machine, WantedNames.Of(scene.Known), challenge.FileName, Encoding.ASCII.GetBytes(challenge.Value)) with { Job = Id },
            "dns" when scene.Machine.Zone is not null => new Plan(Id, [.. Records(scene, challenge).Where(record => !record.IsDone(scene.Machine))]),
            _ => new Plan(Id),
        };
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var challenge = Challenge(scene);
        List<Row> rows = challenge.Method switch
        {
            "dns" => [.. Records(scene, challenge).Select(record => Reporting.Row("txt", $"{record.Name}  TXT  {record.Value}  {record.SecondsToLive}"))],
            "website" => [.. receipt.Done.OfType<WriteFile>().Select(file => Reporting.Row("file", file.Path))],
            _ => [Reporting.Row("mailbox", scene.Answer("dcvMailbox"))],
        };
        rows.Add(Reporting.Row("until", Reporting.Day(challenge.Until)));
        return Outcome.Of(receipt, rows, []);
    }

    /// <summary>The page shows the same value again for 30 days.</summary>
    public static Challenge Challenge(Scene scene) =>
        (scene.Machine.SubmissionSite ?? throw new Refusal("portal-missing"))
            .StartValidation(scene.Answer("reference"), scene.Answer("dcvMethod"), scene.Known.Answer("dcvMailbox"));

    private static IEnumerable<PutTxtRecord> Records(Scene scene, Challenge challenge) =>
        WantedNames.Of(scene.Known).Select(ValidationName.Of).Distinct().Select(name => new PutTxtRecord(name, challenge.Value, PutTxtRecord.UsualSecondsToLive));
}
