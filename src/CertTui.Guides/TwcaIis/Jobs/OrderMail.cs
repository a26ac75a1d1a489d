using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>The CA's messages about this order: their ids begin with the order's number.</summary>
internal static class OrderMail
{
    public static IEnumerable<Mail> For(Scene scene)
    {
        var order = scene.Fact("orderId");
        return scene.Machine.Authority?.Mailbox().Where(mail => mail.Id.StartsWith(order + "-", StringComparison.Ordinal)) ?? [];
    }
}
