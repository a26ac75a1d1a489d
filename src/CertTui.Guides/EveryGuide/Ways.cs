namespace CertTui.Guides.EveryGuide;

/// <summary>Where refusals of a job send the person, as a guide writes them.</summary>
internal static class Ways
{
    public static IReadOnlyList<(string Code, string Step)> Back(params (string Code, string Step)[] ways) => ways;
}
