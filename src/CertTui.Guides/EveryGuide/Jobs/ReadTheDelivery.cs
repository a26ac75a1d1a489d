using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.3: what each file of the delivery is, by content; three tiers or four; whether the key is here.</summary>
internal sealed class ReadTheDelivery : Job
{
    public override string Id => "read-delivery";

    public override bool ChangesMachine => false;

    public override IReadOnlyList<string> Uses => ["deliveryPath"];

    // Where the person carries the papers, the file comes when the CA has issued.
    public override bool WaitsFor(Problem problem) => problem.Code == "file-not-found";

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var delivery = Delivered.Read(scene);
        if (delivery.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error && problem.Code != "key-not-found") is { } error)
            throw new Refusal(error);
        var server = delivery.Server?.Certificate ?? throw new Refusal("no-server-certificate");
        // The key may have come home already: a case that was cut off after 5.6 reads its delivery again.
        var installed = scene.Machine.Stores.List(StoreName.Personal).Any(stored => stored.Certificate.Equals(server) && stored.KeyId is not null);
        List<Row> rows =
        [
            Reporting.Row("server", Described(delivery.Server)),
            .. delivery.Intermediates.Select(found => Reporting.Row(found == delivery.Cross ? "cross" : "intermediate", Described(found))),
            Reporting.Row("root", delivery.Root is null ? "-" : Described(delivery.Root)),
            Reporting.Row("tiers", $"{delivery.Tiers}"),
        ];
        return Outcome.Of(receipt, rows,
            [.. delivery.Problems.Where(problem => !installed || problem.Code != "key-not-found")],
            ("tiers", $"{delivery.Tiers}"),
            ("rootTrusted", IsTrusted(scene, delivery.Root?.Certificate) ? "yes" : "no"),
            ("server", server.Fingerprint),
            ("notAfter", Reporting.Day(server.NotAfter)));
    }

    private static bool IsTrusted(Scene scene, Certificate? root) =>
        root is not null && scene.Machine.Stores.List(StoreName.Root).Any(stored => stored.Certificate.Equals(root));

    private static string Described(SourcedCertificate found) => $"{Path.GetFileName(found.Source)}: {Reporting.OneLine(found.Certificate)}";
}
