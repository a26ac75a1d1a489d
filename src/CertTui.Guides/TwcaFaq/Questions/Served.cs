using CertTui.Engine;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>What is asked about certificates that are served.</summary>
internal static class Served
{
    /// <summary>Whether an outside company runs the site.</summary>
    public static readonly Question HostedOutside = Question.YesNo("hostedOutside", "no");

    /// <summary>The page that is marked, from the slash on.</summary>
    public static readonly Question PagePath = Question.Text("pagePath", ReadPath) with { Default = known => known.Fact("input.pagePath") ?? "/" };

    /// <summary>A folder with files whose roles are in doubt.</summary>
    public static readonly Question RoleFolder = Inputs.File("roleFolder");

    /// <summary>A folder with the files that the CA sent, where they are at hand.</summary>
    public static readonly Question DeliveryFolder = Inputs.File("deliveryFolder") with { Optional = true };

    private static readonly Guard Live = new("checks-live", known => known.Said("checkWhat", "live"));
    private static readonly Guard FromRecords = new("checks-records", known => known.Said("checkWhat", "records"));

    /// <summary>A site now, or what a tool wrote down of several.</summary>
    public static readonly Question CheckWhat = Question.Choice("checkWhat", new Option("live"), new Option("records")) with
    {
        Default = known => known.Fact("input.recordFolder") is null ? "live" : "records",
    };

    public static readonly Question LiveEndpoint = Inputs.Endpoint with { When = Live };

    public static readonly Question LiveDelivery = DeliveryFolder with { When = Live };

    /// <summary>A folder with the output of <c>openssl s_client -showcerts</c>, a file for each site.</summary>
    public static readonly Question RecordFolder = Inputs.File("recordFolder") with { When = FromRecords };

    private static Reading ReadPath(Known known, string text)
    {
        var reading = Plain.Check(known, text);
        if (!reading.IsTaken)
            return reading;
        return text.StartsWith('/') && !text.Contains(' ') ? reading : new Reading(text, [Problem.Error("page-path-invalid", ("value", text))]);
    }
}
