using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>The intermediates of the delivery into their store, the cross-certificate among them; and what in there should no longer be.</summary>
internal sealed class InstallTheIntermediates(string id) : Job
{
    public override string Id => id;

    public override Plan Draft(Scene scene) =>
        InstallIntermediates.Draft(scene.Machine, Delivered.Server(scene), Delivered.Intermediates(scene), int.Parse(scene.Fact("tiers")));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        InstallIntermediates.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var wanted = Delivered.Intermediates(scene);
        var present = scene.Machine.Stores.List(StoreName.Intermediate).Select(stored => stored.Certificate).ToList();
        if (wanted.FirstOrDefault(certificate => !present.Contains(certificate)) is { } missing)
            throw new Refusal("store-not-changed", ("subject", missing.CommonName), ("store", nameof(StoreName.Intermediate)));
        var superseded = OfThisAuthority(scene, RemoveSuperseded.Find(scene.Machine));
        var inUse = RemoveSuperseded.InUse(scene.Machine, superseded).ToList();
        return Outcome.Of(receipt,
            [.. wanted.Select(certificate => Reporting.Row("intermediate", Reporting.OneLine(certificate)))],
            [.. superseded.Select(RemoveSuperseded.Describe), .. inUse],
            ("supersededInUse", inUse.Count > 0 ? "yes" : "no"),
            ("superseded", string.Join('\n', superseded.Select(certificate => certificate.Fingerprint))));
    }

    // Those of other authorities are no business of this guide.
    private static List<Certificate> OfThisAuthority(Scene scene, IReadOnlyList<Certificate> superseded)
    {
        var delivery = Delivered.Read(scene);
        var names = delivery.Intermediates.Append(delivery.Root).OfType<SourcedCertificate>().Select(found => found.Certificate.Subject).ToHashSet();
        return [.. superseded.Where(certificate => names.Contains(certificate.Subject) || names.Contains(certificate.Issuer))];
    }
}
