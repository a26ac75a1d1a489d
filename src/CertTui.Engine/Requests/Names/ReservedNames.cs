namespace CertTui.Engine.Requests.Names;

/// <summary>
/// Names that no public CA may certify: special-use domains (RFC 6761, 6762, 8375, 7686), usual internal suffixes, and the
/// reverse zones (banned for certificates since 2026-03-15, Baseline Requirements section 7.1.2.7.12).
/// </summary>
internal static class ReservedNames
{
    private static readonly string[] Suffixes =
    [
        "local", "localhost", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa",
        "test", "example", "invalid", "onion", "alt", "in-addr.arpa", "ip6.arpa",
    ];

    public static string? SuffixOf(string ascii) =>
        Array.Find(Suffixes, suffix => ascii == suffix || ascii.EndsWith('.' + suffix, StringComparison.Ordinal));
}
