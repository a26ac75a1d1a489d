using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>What is asked about certificates that are served.</summary>
internal static class Served
{
    /// <summary>Whether an outside company runs the site.</summary>
    public static readonly Question HostedOutside = Question.YesNo("hostedOutside", "no");
}
