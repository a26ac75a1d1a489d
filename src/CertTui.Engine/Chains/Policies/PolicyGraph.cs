namespace CertTui.Engine.Chains.Policies;

/// <summary>
/// The policies that are valid for a path, as a graph with one node for each policy at each depth (RFC 9618 section 5). The tree
/// of RFC 5280 grows exponentially with a hostile chain; the answers are the same.
/// </summary>
internal sealed class PolicyGraph
{
    private readonly List<List<PolicyNode>> _levels = [[new PolicyNode(PolicyExtensions.AnyPolicy, [])]];

    public bool IsEmpty => _levels[^1].Count == 0;

    /// <summary>One certificate further down (RFC 9618 section 5.3 step d).</summary>
    public void Add(IReadOnlyList<string> policies, bool anyCounts)
    {
        var above = _levels[^1];
        var level = policies.Where(policy => policy != PolicyExtensions.AnyPolicy)
            .Select(policy => Node(policy, above.Where(node => node.Expected.Contains(policy)), above.Where(node => node.IsAny)))
            .OfType<PolicyNode>().ToList();
        if (anyCounts && policies.Contains(PolicyExtensions.AnyPolicy))
        {
            var there = level.Select(node => node.Policy).ToHashSet();
            level.AddRange(above.SelectMany(node => node.Expected).Distinct().Where(policy => !there.Contains(policy))
                .Select(policy => Node(policy, above.Where(node => node.Expected.Contains(policy)), [])).OfType<PolicyNode>());
        }
        _levels.Add(level);
        Prune();
    }

    /// <summary>No policy is valid any more.</summary>
    public void Clear() => _levels.Add([]);

    /// <summary>An issuer's policies go on under those of the subject's domain (RFC 9618 section 5.4 step b).</summary>
    public void Map(IEnumerable<IGrouping<string, string>> mappings, bool allowed)
    {
        var level = _levels[^1];
        foreach (var mapping in mappings)
        {
            var node = level.Find(candidate => candidate.Policy == mapping.Key);
            if (!allowed)
                level.RemoveAll(candidate => candidate.Policy == mapping.Key);
            else if (node is not null)
                node.Expected = mapping.ToHashSet();
            else if (level.Find(candidate => candidate.IsAny) is { } any)
                level.Add(new PolicyNode(mapping.Key, [.. any.Parents.Where(parent => parent.IsAny)]) { Expected = mapping.ToHashSet() });
        }
        Prune();
    }

    /// <summary>The policies under which the path is valid, in the words of the anchor's domain; anyPolicy where any is.</summary>
    public IReadOnlySet<string> Valid()
    {
        var valid = _levels.Skip(1).SelectMany(level => level).Where(node => !node.IsAny && node.Parents.Any(parent => parent.IsAny))
            .Select(node => node.Policy).ToHashSet();
        if (_levels[^1].Exists(node => node.IsAny))
            valid.Add(PolicyExtensions.AnyPolicy);
        return valid;
    }

    private static PolicyNode? Node(string policy, IEnumerable<PolicyNode> matching, IEnumerable<PolicyNode> any)
    {
        var parents = matching.ToHashSet();
        if (parents.Count == 0)
            parents = [.. any];
        return parents.Count == 0 ? null : new PolicyNode(policy, parents);
    }

    // Nodes without a way down to the last level are no answer.
    private void Prune()
    {
        for (var depth = _levels.Count - 1; depth > 0; depth--)
        {
            var used = _levels[depth].SelectMany(node => node.Parents).ToHashSet();
            _levels[depth - 1].RemoveAll(node => !used.Contains(node));
        }
    }
}
