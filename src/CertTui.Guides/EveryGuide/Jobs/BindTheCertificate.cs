using CertTui.Engine.Bindings;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.8, and 5.10.12 after a restore: the https binding, proved by a TLS handshake; where the proof fails, all is put back.</summary>
internal sealed class BindTheCertificate(string id) : Job
{
    public override string Id => id;

    public override IReadOnlyList<string> Uses => ["site", "bindAddress", "bindPort", "bindHost", "sni"];

    public override Plan Draft(Scene scene) => Bind.Draft(scene.Machine, Order(scene));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        Bind.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var order = Order(scene);
        var binding = scene.Machine.Sites.List().First(site => site.Name == order.Site).Bindings.First(bound => IsOrdered(bound, order));
        // Proved once more from outside the job, also where nothing had to be changed.
        BindingProof.Check(scene.Machine, binding);
        var handshake = BindingProof.Reach(scene.Machine, binding);
        return Outcome.Of(receipt,
            [
                Reporting.Row("site", order.Site),
                Reporting.Row("binding", $"https {order.Address}:{order.Port}:{order.Host}"),
                .. handshake.Sent.Select(sent => Reporting.Row("sent", Reporting.OneLine(sent))),
            ],
            [],
            ("boundSite", order.Site),
            ("sentCount", $"{handshake.Sent.Count}"));
    }

    private static BindOrder Order(Scene scene)
    {
        var known = scene.Known;
        return new BindOrder(
            scene.Answer("site"), scene.Answer("bindAddress"), int.Parse(scene.Answer("bindPort")), known.Answer("bindHost") ?? "",
            known.Answer("bindHost") is { Length: > 0 } && known.Said("sni", "yes"), scene.Fact("certificate"), Replace: true);
    }

    private static bool IsOrdered(Binding binding, BindOrder order) =>
        binding.Protocol == "https" && binding.Address == order.Address && binding.Port == order.Port
        && string.Equals(binding.Host, order.Host, StringComparison.OrdinalIgnoreCase);
}
