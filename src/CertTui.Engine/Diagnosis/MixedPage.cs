using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.MixedContent;

namespace CertTui.Engine.Diagnosis;

/// <summary>A page that is marked not secure although its certificate is good (TWCA's manual of common problems, 4.5 question 2).</summary>
public static class MixedPage
{
    /// <summary>
    /// <c>mixed</c> (url, count) and what belongs to it, or why the page could not be read. The evidence is the list for those who keep
    /// the pages: nothing is changed from here.
    /// </summary>
    public static Examination Look(IConnectionPlace place, string host, int port, string path)
    {
        var page = new UriBuilder("https", host, port) { Path = path }.Uri;
        var report = new PageCheck(place).Look(page).GetAwaiter().GetResult();
        List<Evidence> evidence = [.. report.Visited.Select(address => new Evidence("page", address.AbsoluteUri))];
        evidence.AddRange(report.Findings.Where(IsItem).Select(Replacement));
        var count = report.Findings.Count(finding => IsItem(finding) && finding.Severity != Severity.Info);
        return count == 0
            ? new Examination(report.Findings, evidence)
            : new Examination([Problem.Warning("mixed", ("url", page.AbsoluteUri), ("count", $"{count}")), .. report.Findings], evidence);
    }

    private static bool IsItem(Problem finding) => finding.Details.ContainsKey("element");

    // Where https answers, one letter mends it; else somebody has to find the thing another home.
    private static Evidence Replacement(Problem item) =>
        new(item.Details["https"] == "yes" ? "replaceByHttps" : "noHttps", $"{item.Details["address"]}  ({item.Details["element"]}, {item.Details["line"]})");
}
