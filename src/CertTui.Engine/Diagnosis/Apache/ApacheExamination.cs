using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>
/// Guide twca-faq 4.2 Q2, Apache does not start: every pair of certificate and key of a configuration, compared by public key. The
/// configuration test of Apache itself says "Syntax OK" in spite of a pair that does not fit.
/// </summary>
public static class ApacheExamination
{
    /// <param name="machine">Where.</param>
    /// <param name="configuration">The main file, httpd.conf or apache2.conf.</param>
    /// <param name="folders">Where other keys and certificates may lie, besides the folders of those that are named.</param>
    /// <param name="secretId">The pass phrase of a key that has one; null where the person gave none.</param>
    /// <param name="secrets">Holds it.</param>
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>no-tls-hosts</c> (path), <c>wrong-password</c>, <c>no-key-in-file</c></exception>
    public static Examination Look(Machine machine, string configuration, IReadOnlyList<string> folders, string? secretId, ISecrets secrets)
    {
        var apache = ApacheReader.Read(machine.Files, configuration);
        if (apache.Pairs.Count == 0)
            throw new Refusal("no-tls-hosts", ("path", configuration));
        var around = new Surroundings(machine, folders.Concat(apache.Pairs.SelectMany(Folders)));
        var (findings, evidence, changes, hosts) = (new List<Problem>(), new List<Evidence>(), new List<Change>(), new List<string>());
        foreach (var pair in apache.Pairs.Where(pair => pair.HasFiles))
        {
            var content = PairContent.Read(machine, pair);
            var found = PairFindings.Of(machine, content, around).ToList();
            evidence.AddRange(EvidenceOf(content, found.Count > 0 ? around : null));
            findings.AddRange(found);
            if (found.Count == 0)
                continue;
            if (content.KeyFile?.HasEncryptedKey() != true)
                changes.AddRange(PairRepair.Of(machine, content, around));
            else if (secretId is not null)
                changes.AddRange(PairRepair.WithoutPassPhrase(machine, content, secretId, secrets));
            hosts.Add(pair.Host.Title);
        }
        return new Examination(
            [.. findings.OrderByDescending(finding => finding.Severity), .. apache.Problems.Select(problem => problem with { Severity = Severity.Info })],
            evidence,
            changes.Count == 0 ? null : PlanOf(changes, hosts));
    }

    // Two servers may share a line: it is changed once.
    private static Plan PlanOf(IEnumerable<Change> changes, IEnumerable<string> hosts)
    {
        var all = changes.ToList();
        var edits = all.OfType<EditFile>().GroupBy(edit => edit.Path, (path, same) =>
            new EditFile(path, [.. same.SelectMany(edit => edit.Edits).DistinctBy(edit => edit.Offset).OrderBy(edit => edit.Offset)]));
        var files = all.Where(change => change is not EditFile).DistinctBy(file => file.Details["path"]);
        return new Plan("", [.. files, .. edits], [Problem.Info("apache-reload", ("hosts", string.Join(", ", hosts.Distinct())))], Plan.NoFacts);
    }

    private static IEnumerable<string> Folders(CertificatePair pair) =>
        new[] { pair.CertificatePath, pair.KeyPath, pair.ChainPath ?? "" }.Select(path => Path.GetDirectoryName(path) ?? "");

    private static IEnumerable<Evidence> EvidenceOf(PairContent content, Surroundings? around)
    {
        yield return new Evidence("virtualHost", $"{content.Pair.Host.Title} ({content.Pair.Certificate.Place})");
        yield return new Evidence("certificateFile", content.Paths.Certificate);
        foreach (var certificate in content.Certificates)
            yield return new Evidence("certificate", $"{certificate.CommonName}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}");
        yield return new Evidence("keyFile", content.Paths.Key);
        if (content.First is { } first)
            yield return new Evidence("keyWanted", first.SpkiSha256[..16]);
        if (content.Key is { } spki)
            yield return new Evidence("keyThere", spki[..16]);
        if (content.Leaf is { } leaf && around?.KeyFor(leaf) is { } key && key != content.Paths.Key)
            yield return new Evidence("keyFits", key);
    }
}
