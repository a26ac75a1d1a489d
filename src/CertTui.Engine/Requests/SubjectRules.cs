namespace CertTui.Engine.Requests;

/// <summary>What a CA asks of a subject beyond X.520.</summary>
/// <param name="AsciiOnly">Every field in English letters.</param>
/// <param name="FullPlaceNames">Locality and state are written out, not abbreviated.</param>
/// <param name="Country">The only country; null where any will do.</param>
public sealed record SubjectRules(bool AsciiOnly = false, bool FullPlaceNames = false, string? Country = null)
{
    public static readonly SubjectRules Any = new();

    public static readonly SubjectRules Twca = new(AsciiOnly: true, FullPlaceNames: true);

    public static readonly SubjectRules HongkongPost = new(Country: "HK");
}
