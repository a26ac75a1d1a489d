namespace CertTui.Engine.Chains;

/// <summary>What a verdict takes into account besides the certificates and the time.</summary>
public sealed record TrustSettings
{
    public static readonly TrustSettings Plain = new();

    /// <summary>Fingerprints that must not be used at all.</summary>
    public IReadOnlyCollection<string> Disallowed { get; init; } = [];

    /// <summary>Fingerprints of roots whose purposes are all switched off.</summary>
    public IReadOnlyCollection<string> DisabledRoots { get; init; } = [];

    /// <summary>Lists from anywhere: each is believed only where the path's own issuer signed it.</summary>
    public IReadOnlyList<RevocationList> RevocationLists { get; init; } = [];

    /// <summary>The name that a client asks for: a DNS name or an IP address; null: names are not compared.</summary>
    public string? Host { get; init; }

    /// <summary>Judge as a TLS client judges a server (serverAuth).</summary>
    public bool ForServers { get; init; } = true;
}
