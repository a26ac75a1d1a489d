using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.6.6: the list of server certificates, each with a fresh look at its key.</summary>
internal sealed class ListTheCertificates : Job
{
    public override string Id => "list-certificates";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var rows = scene.Machine.Stores.List(StoreName.Personal)
            .OrderByDescending(stored => stored.Certificate.NotAfter)
            .Select(stored => Reporting.Row(
                KeyProof.Find(scene.Machine, stored) is null ? "certificateWithKey" : "certificateWithoutKey",
                Reporting.OneLine(stored.Certificate)));
        return Outcome.Of(receipt, [.. rows], []);
    }
}
