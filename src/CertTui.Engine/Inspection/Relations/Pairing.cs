namespace CertTui.Engine.Inspection.Relations;

/// <summary>Keys, requests and certificates by public key.</summary>
internal sealed class Pairing(
    IReadOnlyList<Trace> certificates,
    IReadOnlyList<(string Source, Digest Spki)> keys,
    IReadOnlyList<(string Source, Digest Spki, string Name)> requests)
{
    private readonly ILookup<Digest, Trace> _certificates = certificates.ToLookup(trace => trace.Spki);
    private readonly ILookup<Digest, string> _keys = keys.ToLookup(key => key.Spki, key => key.Source);
    private readonly ILookup<Digest, (string Source, Digest Spki, string Name)> _requests = requests.ToLookup(request => request.Spki);

    /// <summary>Those of a key or a request; two certificates of one key alone are namesakes, and told as such.</summary>
    public IReadOnlyList<KeyPair> Pairs =>
    [
        .. _keys.Select(same => same.Key).Concat(_requests.Select(same => same.Key)).Distinct()
            .Where(spki => _keys[spki].Count() + _requests[spki].Count() + _certificates[spki].Count() > 1)
            .Select(PairOf),
    ];

    public IEnumerable<Problem> Problems
    {
        get
        {
            var alone = _keys.Where(same => !_certificates.Contains(same.Key) && !_requests.Contains(same.Key)).Select(same => same.First()).ToList();
            var keyless = certificates.Where(trace => IsForUse(trace) && !_keys.Contains(trace.Spki)).ToList();
            if (alone.Count > 0 && keyless.Count > 0 && _keys.All(same => !_certificates.Contains(same.Key)))
                return [Problem.Error("key-mismatch", ("subject", keyless[0].Name), ("source", keyless[0].Source), ("key", alone[0]))];
            return keyless.Take(InspectionLimits.Told).Select(NotFound)
                .Concat(alone.Take(InspectionLimits.Told).Select(source => Problem.Info("key-alone", ("source", source))));
        }
    }

    // A certificate that stands alone is meant, even where it calls itself an authority, as OpenSSL makes its self-signed ones.
    private bool IsForUse(Trace trace) => !trace.IsAuthority || certificates.Count == 1 && keys.Count > 0;

    private static Problem NotFound(Trace trace) => Problem.Info(
        "key-not-found", ("subject", trace.Name), ("fingerprint", trace.Fingerprint.ToString()), ("source", trace.Source));

    private KeyPair PairOf(Digest spki) => new(
        spki.ToString(),
        _certificates[spki].FirstOrDefault()?.Name ?? _requests[spki].FirstOrDefault().Name ?? "",
        [.. _keys[spki]],
        [.. _requests[spki].Select(request => request.Source)],
        [.. _certificates[spki].Select(trace => trace.Source)]);
}
