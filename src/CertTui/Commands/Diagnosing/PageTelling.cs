using CertTui.Commands.Inspecting;
using CertTui.Engine;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints;
using CertTui.Engine.MixedContent;
using CertTui.Guides.Words;

namespace CertTui.Commands.Diagnosing;

/// <summary><c>--page</c>: what a page of the endpoint does not fetch by https.</summary>
internal sealed class PageTelling(Output output, Texts texts)
{
    /// <returns>Whether nothing is wrong.</returns>
    /// <exception cref="Refusal"><c>page-path-invalid</c></exception>
    public async Task<bool> Look(Endpoint endpoint, string path, IConnectionPlace place, CancellationToken cancellation)
    {
        var page = AddressOf(endpoint, path);
        var report = await new PageCheck(endpoint.Address is { } address ? new KnownPlace(endpoint.Host, [address], place) : place).Look(page, cancellation);
        output.Line(AlignedRows.Bounded(page.AbsoluteUri));
        foreach (var finding in report.Findings)
            new ProblemLines(output, texts).Tell(finding, "  ");
        if (report.IsClean)
            output.Line("  " + texts["diagnose.healthy"]);
        output.Object(
            "page", ("page", page.AbsoluteUri), ("visited", report.Visited.Select(visited => visited.AbsoluteUri)),
            ("findings", report.Findings.Select(finding => FindingJson.Of(finding, texts))));
        return report.IsClean;
    }

    public static Uri AddressOf(Endpoint endpoint, string path) =>
        path.StartsWith('/') && Uri.TryCreate($"https://{endpoint}{path}", UriKind.Absolute, out var page)
            ? page
            : throw new Refusal("page-path-invalid", ("value", path));
}
