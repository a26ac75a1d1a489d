using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>The CA's messages about this order: their ids begin with the order's number.</summary>
internal static class OrderMail
{
    public static IEnumerable<Mail> For(Scene scene)
    {
        // A request that another case had handed in is continued under that case's order; one that it had not is this case's.
        var order = scene.Machine.Authority?.Find(scene.CaseId) ?? scene.Machine.Authority?.Find(scene.Known.Fact("orderCase") ?? "")
            ?? throw new Refusal("order-not-found", ("case", scene.CaseId));
        return scene.Machine.Authority!.Mailbox().Where(mail => mail.Id.StartsWith(order.OrderId + "-", StringComparison.Ordinal));
    }
}
