using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.1.8: the file as it lies on disk, read back and checked.</summary>
internal sealed class ViewTheRequest : Job
{
    public override string Id => "view-request";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var view = ReadBack(scene);
        List<Row> rows =
        [
            Reporting.Row("file", scene.Fact("csrPath")),
            .. view.Subject.Attributes.Select(attribute => Reporting.Row("subject." + attribute.Type, attribute.Value)),
            Reporting.Row("names", string.Join(", ", view.Names)),
            Reporting.Row("key", view.KeyDescription),
            Reporting.Row("hash", view.HashAlgorithm),
            Reporting.Row("publicKey", Reporting.Fingerprint(view.SpkiSha256)),
        ];
        return Outcome.Of(receipt, rows, []);
    }

    /// <summary>The request in the file, if it is the one that this case made; else <c>request-changed</c>.</summary>
    public static SigningRequestView ReadBack(Scene scene)
    {
        var path = scene.Fact("csrPath");
        var reading = SigningRequestView.Read(scene.Machine.Files.Read(path));
        if (reading.View is null || reading.Problems.Any(problem => problem.Severity == Severity.Error))
            throw new Refusal(reading.Problems[0]);
        return reading.View.SpkiSha256 == scene.Fact("spki") ? reading.View : throw new Refusal("request-changed", ("path", path));
    }
}
