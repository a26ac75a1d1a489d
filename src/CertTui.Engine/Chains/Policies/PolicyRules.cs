using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Policies;

/// <summary>The certificate policies of a path (RFC 5280 section 6.1.3 steps d to f, 6.1.4 steps a, b and h to j, 6.1.5 steps a, b and g).</summary>
internal sealed class PolicyRules
{
    private readonly PolicySettings _settings;
    private readonly PolicyGraph _graph = new();
    private int _explicit;
    private int _mapping;
    private int _any;

    private PolicyRules(PolicySettings settings, int certificates)
    {
        _settings = settings;
        _explicit = settings.Explicit ? 0 : certificates + 1;
        _mapping = settings.InhibitMapping ? 0 : certificates + 1;
        _any = settings.InhibitAny ? 0 : certificates + 1;
    }

    /// <returns>Null, or <c>policy-not-allowed</c>.</returns>
    /// <exception cref="Refusal"><c>extension-invalid</c></exception>
    public static Problem? Judge(CertificatePath path, PolicySettings settings)
    {
        // The anchor is no part of what is processed.
        var rules = new PolicyRules(settings, path.Tiers - 1);
        for (var i = path.Tiers - 2; i >= 0; i--)
        {
            if (!rules.Process(path.Certificates[i], isLast: i == 0))
                return Problem.Error("policy-not-allowed", path.Certificates[i].About());
        }
        return null;
    }

    private bool Process(Certificate certificate, bool isLast)
    {
        var said = PolicyExtensions.Of(certificate);
        if (said.Policies is null)
            _graph.Clear();
        else
            _graph.Add(said.Policies, anyCounts: _any > 0 || !isLast && certificate.IsSelfIssued);
        if (_explicit == 0 && _graph.IsEmpty)
            return false;
        if (isLast)
            return WrapUp(said);
        if (said.Mappings.Any(mapping => mapping.Issuer == PolicyExtensions.AnyPolicy || mapping.Subject == PolicyExtensions.AnyPolicy))
            return false;
        _graph.Map(said.Mappings.GroupBy(mapping => mapping.Issuer, mapping => mapping.Subject), allowed: _mapping > 0);
        Count(said, isSelfIssued: certificate.IsSelfIssued);
        return true;
    }

    private void Count(PolicyExtensions said, bool isSelfIssued)
    {
        var step = isSelfIssued ? 0 : 1;
        _explicit = Math.Min(Math.Max(_explicit - step, 0), said.RequireExplicit ?? int.MaxValue);
        _mapping = Math.Min(Math.Max(_mapping - step, 0), said.InhibitMapping ?? int.MaxValue);
        _any = Math.Min(Math.Max(_any - step, 0), said.InhibitAny ?? int.MaxValue);
    }

    private bool WrapUp(PolicyExtensions said)
    {
        _explicit = said.RequireExplicit == 0 ? 0 : Math.Max(_explicit - 1, 0);
        if (_explicit > 0)
            return true;
        var valid = _graph.IsEmpty ? new HashSet<string>() : _graph.Valid();
        return _settings.Accepted is { } accepted
            ? valid.Contains(PolicyExtensions.AnyPolicy) && accepted.Count > 0 || accepted.Any(valid.Contains)
            : valid.Count > 0;
    }
}
