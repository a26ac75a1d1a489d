namespace CertTui.Engine.MixedContent;

/// <summary>What came for an address.</summary>
/// <param name="Visited">The address, and those it redirected to; the last is the one that answered.</param>
/// <param name="Status">Of the last answer; 0 where none came.</param>
/// <param name="MediaType">In lower case; empty where none was said.</param>
/// <param name="Body">As text; empty where there is none.</param>
/// <param name="Cookies">Set-Cookie, as they came.</param>
/// <param name="Policy">Content-Security-Policy.</param>
/// <param name="Failure">Why no answer came; null where one did.</param>
internal sealed record Fetched(
    IReadOnlyList<Uri> Visited, int Status, string MediaType, string Body, IReadOnlyList<string> Cookies, string Policy, string? Failure)
{
    public Uri Address => Visited[^1];

    public bool IsGood => Status is >= 200 and < 300;
}
