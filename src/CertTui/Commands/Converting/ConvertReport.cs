using CertTui.Commands.Inspecting;
using CertTui.Engine;
using CertTui.Engine.Conversions;
using CertTui.Guides.Words;

namespace CertTui.Commands.Converting;

/// <summary>Tells what would be written, or what was.</summary>
internal sealed class ConvertReport(Output output, Texts texts)
{
    public void Plan(ConversionPlan plan)
    {
        output.Line(texts.Say("convert.plan", ("path", plan.Order.Path), ("to", plan.Order.To.Name())));
        Tell("conversion", plan, plan.Notes);
    }

    public void Done(ConversionPlan plan, ConversionReceipt receipt)
    {
        output.Line(texts.Say("convert.done", ("path", plan.Order.Path), ("to", plan.Order.To.Name())));
        Tell("converted", plan, [.. plan.Notes, .. receipt.Notes]);
    }

    private void Tell(string kind, ConversionPlan plan, IReadOnlyList<Problem> notes)
    {
        foreach (var certificate in plan.Certificates)
            output.Line($"  {AlignedRows.Bounded(certificate.CommonName)}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}");
        if (plan.HasKey)
            output.Line("  " + texts["convert.key"]);
        if (plan.Order.To.IsKeyStore())
            output.Line("  " + texts.Say("convert.alias", ("alias", plan.Alias)));
        if (plan.Replaces)
            output.Line("  " + texts["convert.replaces"]);
        output.Object(kind, ("out", plan.Order.Path), ("to", plan.Order.To.Name()),
            ("certificates", plan.Certificates.Select(certificate => certificate.Fingerprint)), ("key", plan.HasKey));
        foreach (var note in notes)
            Tell(note);
    }

    private void Tell(Problem note)
    {
        if (output.IsJson)
            output.Tell(note);
        else
            new ProblemLines(output, texts).Tell(note, "  ");
    }
}
