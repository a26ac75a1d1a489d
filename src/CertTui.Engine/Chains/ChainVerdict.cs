using CertTui.Engine.Chains.Names;
using CertTui.Engine.Chains.Policies;
using CertTui.Engine.Chains.Profiles;
using CertTui.Engine.Chains.Revocation;

namespace CertTui.Engine.Chains;

/// <summary>Judges one path at one time (RFC 5280 section 6.1), then what a relying party asks for besides: purpose, profile, host.</summary>
public static class ChainVerdict
{
    /// <returns>Every problem of the path, the leaf's first; no errors where it is good.</returns>
    public static IReadOnlyList<Problem> At(CertificatePath path, DateTimeOffset time, TrustSettings? settings = null)
    {
        settings ??= TrustSettings.Plain;
        var places = path.Certificates.Index().DistinctBy(place => place.Item).ToDictionary(place => place.Item.Fingerprint, place => place.Index);
        return
        [
            .. Rules(path, time, settings).SelectMany(Collect)
                .OrderBy(problem => problem.Details.TryGetValue("fingerprint", out var fingerprint) ? places.GetValueOrDefault(fingerprint) : 0),
        ];
    }

    // In the order of section 6.1.3, 6.1.4 and 6.1.5.
    private static IEnumerable<Func<IEnumerable<Problem>>> Rules(CertificatePath path, DateTimeOffset time, TrustSettings settings) =>
    [
        () => SignatureRules.Judge(path, settings),
        () => CertificateRules.Validity(path, time),
        () => CertificateRules.Strength(path, settings),
        () => RevocationRules.Judge(path, time, settings),
        () => NameConstraintRules.Judge(path),
        () => One(PolicyRules.Judge(path, settings.Policies)),
        () => IssuerRules.Judge(path),
        () => CertificateRules.CriticalExtensions(path),
        () => PurposeRules.Judge(path, settings),
        () => settings.Strict ? ProfileRules.Judge(path) : [],
        () => settings.Host is { } host ? One(HostCheck.Judge(path.Leaf, host)) : [],
        () => CertificateRules.Trust(path, settings),
    ];

    // A rule that cannot read what it needs says so in place of its answer.
    private static List<Problem> Collect(Func<IEnumerable<Problem>> rule)
    {
        var found = new List<Problem>();
        try
        {
            found.AddRange(rule());
        }
        catch (Refusal refusal)
        {
            found.Add(refusal.Problem);
        }
        return found;
    }

    private static IEnumerable<Problem> One(Problem? problem) => problem is null ? [] : [problem];
}
