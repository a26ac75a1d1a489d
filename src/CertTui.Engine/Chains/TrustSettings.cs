using CertTui.Engine.Certificates;
using CertTui.Engine.Chains.Policies;

namespace CertTui.Engine.Chains;

/// <summary>What a verdict takes into account besides the certificates and the time.</summary>
public sealed record TrustSettings
{
    public static readonly TrustSettings Plain = new();

    /// <summary>Fingerprints that must not be used at all.</summary>
    public IReadOnlyCollection<string> Disallowed { get; init; } = [];

    /// <summary>Fingerprints of roots whose purposes are all switched off.</summary>
    public IReadOnlyCollection<string> DisabledRoots { get; init; } = [];

    /// <summary>Lists from anywhere: each is believed only where an authority under the path's own anchor signed it.</summary>
    public IReadOnlyList<RevocationList> RevocationLists { get; init; } = [];

    /// <summary>Certificates at hand of which one may have signed a revocation list, where the path's issuer has not.</summary>
    public IReadOnlyList<Certificate> ListSigners { get; init; } = [];

    /// <summary>A certificate of which no list tells that it is good is an error; else only a revoked one is.</summary>
    public bool RequireRevocation { get; init; }

    /// <summary>The name that a client asks for: a DNS name or an IP address; null: names are not compared.</summary>
    public string? Host { get; init; }

    public Purpose Purpose { get; init; } = Purpose.Server;

    public PolicySettings Policies { get; init; } = PolicySettings.Any;

    /// <summary>Hold the certificates to the profile of the public web too (RFC 5280 section 4, Baseline Requirements section 7.1.2).</summary>
    public bool Strict { get; init; }

    /// <summary>Fingerprints of list signers that are being judged: their own lists may tell of them.</summary>
    internal IReadOnlyCollection<string> Asking { get; init; } = [];
}
