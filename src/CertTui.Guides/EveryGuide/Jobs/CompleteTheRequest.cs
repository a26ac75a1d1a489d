using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.6.5: the certificate onto the key of its request; proved by a signature before the request is retired.</summary>
internal sealed class CompleteTheRequest : Job
{
    public override string Id => CompleteRequest.Job;

    public override IReadOnlyList<string> Uses => ["friendlyName"];

    public override Plan Draft(Scene scene)
    {
        // Said here by name, because the guide sends the person back to the very section that was passed over.
        if (Delivered.Root(scene) is { } root && scene.Machine.Stores.List(StoreName.Root).All(stored => !stored.Certificate.Equals(root)))
            throw new Refusal("root-missing", ("subject", root.CommonName));
        return CompleteRequest.Draft(scene.Machine, new CompleteOrder(Delivered.Server(scene), WantedNames.Of(scene.Known), scene.Answer("friendlyName")));
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        CompleteRequest.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var stored = scene.Machine.Stores.List(StoreName.Personal).First(stored => stored.Certificate.Fingerprint == receipt.Facts["fingerprint"]);
        KeyProof.Check(scene.Machine, stored);
        return Outcome.Of(receipt,
            [
                Reporting.Row("friendlyName", stored.FriendlyName ?? ""),
                Reporting.Row("fingerprint", Reporting.Fingerprint(stored.Certificate.Fingerprint)),
                Reporting.Row("notAfter", Reporting.Moment(stored.Certificate.NotAfter)),
                Reporting.Row("keyProved", stored.KeyId ?? ""),
            ],
            [],
            ("certificate", stored.Certificate.Fingerprint),
            ("notAfter", Reporting.Day(stored.Certificate.NotAfter)));
    }
}
