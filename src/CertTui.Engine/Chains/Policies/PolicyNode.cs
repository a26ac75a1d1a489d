namespace CertTui.Engine.Chains.Policies;

/// <summary>One policy at one depth of the graph (RFC 9618 section 5.1).</summary>
internal sealed class PolicyNode(string policy, HashSet<PolicyNode> parents)
{
    /// <summary>valid_policy.</summary>
    public string Policy => policy;

    /// <summary>The nodes one depth above through which it is valid.</summary>
    public IReadOnlySet<PolicyNode> Parents => parents;

    /// <summary>expected_policy_set: under which names the next certificate may go on.</summary>
    public IReadOnlySet<string> Expected { get; set; } = new HashSet<string> { policy };

    public bool IsAny => policy == PolicyExtensions.AnyPolicy;
}
