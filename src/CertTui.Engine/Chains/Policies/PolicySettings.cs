namespace CertTui.Engine.Chains.Policies;

/// <summary>What the relying party wants of policies (RFC 5280 section 6.1.1 steps c to g).</summary>
public sealed record PolicySettings
{
    /// <summary>Any policy, or none.</summary>
    public static readonly PolicySettings Any = new();

    /// <summary>user-initial-policy-set: OIDs; null: any policy.</summary>
    public IReadOnlyCollection<string>? Accepted { get; init; }

    /// <summary>initial-explicit-policy: the path must be valid under a policy.</summary>
    public bool Explicit { get; init; }

    /// <summary>initial-policy-mapping-inhibit.</summary>
    public bool InhibitMapping { get; init; }

    /// <summary>initial-any-policy-inhibit.</summary>
    public bool InhibitAny { get; init; }
}
