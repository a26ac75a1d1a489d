namespace CertTui.Engine.Requests;

/// <summary>What a typed host name turned out to be.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Ascii">The A-label form in lower case, as it goes into the request; null where the name is refused.</param>
/// <param name="Unicode">The form that a person reads; as typed where the name is refused.</param>
/// <param name="IsWildcard">The left-most label is a star.</param>
/// <param name="Problems">Notices of what was changed, and every rule that the name breaks.</param>
public sealed record HostNameReading(string Typed, string? Ascii, string Unicode, bool IsWildcard, IReadOnlyList<Problem> Problems)
{
    public bool IsAccepted => Ascii is not null;
}
