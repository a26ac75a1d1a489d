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

    private static Reading ReadPath(Known known, string text)
    {
        var reading = Plain.Check(known, text);
        if (!reading.IsTaken)
            return reading;
        return text.StartsWith('/') && !text.Contains(' ') ? reading : new Reading(text, [Problem.Error("page-path-invalid", ("value", text))]);
    }
}
