using CertTui.Engine;
using CertTui.Engine.Endpoints;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Jobs;
using static CertTui.Guides.EveryGuide.Ways;

namespace CertTui.Guides.Workbench;

/// <summary><c>certtui diagnose</c> on the screen.</summary>
public static class DiagnoseTool
{
    private static readonly Question Network = Question.Choice("network", new Option("internet"), new Option("practice")) with
    {
        When = Situations.Practice,
        Default = _ => "internet",
    };

    private static readonly Question Target = Question.Text("target", ReadTarget);

    private static readonly Question StartTls = Question.Choice("startTls", new Option("none"), new Option("smtp"), new Option("imap"), new Option("pop3")) with
    {
        Default = _ => "none",
    };

    public static Guide Guide { get; } = new("diagnose",
        new Section("1",
            new Ask("1.1", Network, Target, StartTls),
            new Do("1.2", new DiagnoseTheEndpoint()) { SendsBack = Back(("endpoint-unreadable", "1.1")) }))
    {
        IsTool = true,
    };

    private static Reading ReadTarget(Known known, string typed)
    {
        try
        {
            EndpointReading.Read(typed);
            return new Reading(typed);
        }
        catch (Refusal refusal)
        {
            return new Reading(typed, [refusal.Problem]);
        }
    }
}
