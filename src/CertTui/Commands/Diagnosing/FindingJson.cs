using CertTui.Engine;
using CertTui.Guides.Words;

namespace CertTui.Commands.Diagnosing;

/// <summary>A finding inside an object of <c>--json</c>; its field names are stable.</summary>
internal static class FindingJson
{
    public static object Of(Problem finding, Texts texts) => new
    {
        finding.Code,
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        Message = texts.Sentence(finding),
        Hint = texts.Hint(finding),
        Evidence = finding.Details,
    };
}
