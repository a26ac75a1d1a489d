using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.7.2: answers the CA's check message, or asks the CA to look at the file, or takes the call.</summary>
internal sealed partial class Validate : Job
{
    public override string Id => "validate";

    public override IReadOnlyList<string> Uses => ["validation"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var authority = scene.Machine.Authority ?? throw new Refusal("portal-missing");
        // A request that another case had handed in is validated under that case's order, in the way that it had chosen.
        var order = authority.Find(scene.CaseId) ?? authority.Find(scene.Known.Fact("orderCase") ?? scene.CaseId)
            ?? throw new Refusal("order-not-found", ("case", scene.CaseId));
        if (order.State == "validating")
            order = authority.Validate(order.OrderId, TokenIn(scene));
        List<Row> rows = [Reporting.Row("order", order.OrderId)];
        if (scene.Known.Answer("validation") is { } way)
            rows.Add(Reporting.Row("validated", scene.Texts["validation." + way]));
        return Outcome.Of(receipt, rows, []);
    }

    // Null where no check message came: the CA looks at the file, or telephones.
    private static string? TokenIn(Scene scene) =>
        OrderMail.For(scene).Select(mail => Token().Match(mail.Body)).LastOrDefault(match => match.Success)?.Groups[1].Value;

    // The confirmation address of the check message carries it.
    [GeneratedRegex(@"/confirm/([0-9A-Za-z_-]+)")]
    private static partial Regex Token();
}
