namespace CertTui.Engine.MixedContent;

/// <summary>What was found on a page.</summary>
/// <param name="Visited">The page, and where it redirects to.</param>
/// <param name="Items">Everything that is not fetched by https.</param>
/// <param name="Findings">One for each item and fault; none where the page is clean.</param>
public sealed record PageReport(IReadOnlyList<Uri> Visited, IReadOnlyList<MixedItem> Items, IReadOnlyList<Problem> Findings)
{
    public bool IsClean => Findings.All(finding => finding.Severity == Severity.Info);
}
