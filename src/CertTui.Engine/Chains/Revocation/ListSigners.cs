using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains.Revocation;

/// <summary>Who may have signed a revocation list for a path (RFC 5280 section 6.3.3 steps f and g).</summary>
internal sealed class ListSigners(CertificatePath path, DateTimeOffset time, TrustSettings settings)
{
    private const int CrlSign = 0x02;

    private readonly Dictionary<(RevocationList List, int Below), bool> _known = [];

    /// <param name="list">Any list.</param>
    /// <param name="below">The place in the path of the certificate that it tells of: only what stands above can speak for it.</param>
    public bool Trusts(RevocationList list, int below)
    {
        if (!_known.TryGetValue((list, below), out var trusted))
        {
            trusted = IsSignedAbove(list, below) || settings.ListSigners.Any(signer => IsSignedBeside(list, signer));
            _known[(list, below)] = trusted;
        }
        return trusted;
    }

    private bool IsSignedAbove(RevocationList list, int below)
    {
        for (var i = below + 1; i < path.Tiers; i++)
        {
            if (list.IsNamedAfter(path.Certificates[i]) && MaySign(path.Certificates[i]) && list.IsSignedWith(WorkingKey.Of(path, i)))
                return true;
        }
        return false;
    }

    // Its own path must lead to the same anchor, and be good.
    private bool IsSignedBeside(RevocationList list, Certificate signer)
    {
        if (!list.IsNamedAfter(signer) || !MaySign(signer) || !list.IsSignedWith(signer.Fields.Spki))
            return false;
        if (settings.Asking.Contains(signer.Fingerprint))
            return true;
        var plain = settings with { Host = null, Strict = false, Purpose = Purpose.Any, Policies = new(), Asking = [.. settings.Asking, signer.Fingerprint] };
        return ChainBuilder.Paths(signer, settings.ListSigners, [path.Top])
            .Any(way => ChainVerdict.At(way, time, plain).All(problem => problem.Severity != Severity.Error));
    }

    private static bool MaySign(Certificate issuer) => issuer.Fields.Extensions.KeyUsage is not { } usage || (usage & CrlSign) != 0;
}
