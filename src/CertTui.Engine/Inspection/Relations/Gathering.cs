using CertTui.Engine.Chains;
using CertTui.Engine.Inspection.Reading;

namespace CertTui.Engine.Inspection.Relations;

/// <summary>Remembers a little of each inspected file, and says at the end what belongs together.</summary>
public sealed class Gathering
{
    private readonly List<Trace> _certificates = [];
    private readonly List<(string Source, Digest Spki)> _keys = [];
    private readonly List<(string Source, Digest Spki, string Name)> _requests = [];
    private readonly List<RevocationList> _lists = [];
    private int _files;

    public void Add(InspectedFile file)
    {
        _files++;
        foreach (var item in file.Items)
            Take(item, Contents.SourceOf(file.Name, item.Place));
    }

    public Together Together()
    {
        // A certificate that is there twice counts once from here on.
        var byFingerprint = _certificates.GroupBy(trace => trace.Fingerprint).ToList();
        var distinct = byFingerprint.Select(same => same.First()).ToList();
        var pairing = new Pairing(distinct, _keys, _requests);
        var issuers = new Issuers(distinct);
        return new Together(
            _files,
            pairing.Pairs,
            issuers.Issued,
            [.. byFingerprint.Where(same => same.Count() > 1).Select(DuplicateOf)],
            [.. pairing.Problems, .. issuers.Problems, .. Revocations.Of(distinct, _lists)]);
    }

    private void Take(InspectedItem item, string source)
    {
        switch (item)
        {
            case InspectedCertificate found:
                _certificates.Add(new Trace(source, found.Certificate, keepWhole: _certificates.Count < InspectionLimits.Proved));
                break;
            case InspectedKey { SpkiSha256: { } spki }:
                _keys.Add((source, Digest.OfHex(spki)));
                break;
            case InspectedRequest found:
                _requests.Add((source, Digest.OfHex(found.Request.SpkiSha256), found.Request.Subject.Shortest));
                break;
            case InspectedList found when _lists.Count < InspectionLimits.Lists:
                _lists.Add(found.List);
                break;
        }
    }

    private static Duplicate DuplicateOf(IGrouping<Digest, Trace> same) =>
        new(same.First().Name, same.Key.ToString(), [.. same.Select(trace => trace.Source)]);
}
