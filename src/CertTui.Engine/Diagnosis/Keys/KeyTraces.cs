using System.Globalization;
using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>What every place knows of the key of a certificate, found by public key and never by name.</summary>
/// <param name="Installed">The certificate in the Personal store; null where it is not there.</param>
/// <param name="IsUsable">Its key signed, and the certificate verified.</param>
/// <param name="Key">A key of this machine that fits; null where there is none.</param>
/// <param name="UserKey">The id of the key among the person's own; null where it is not there.</param>
/// <param name="Journalled">That the request was made, and on which computer; null where nobody noted it.</param>
/// <param name="Later">Requests for the same name with other keys, made after this one had gone to the CA.</param>
/// <param name="Files">What lies in the folders.</param>
/// <param name="Evidence">A line for each place, also for those where nothing was.</param>
internal sealed record KeyTraces(
    StoredCertificate? Installed,
    bool IsUsable,
    FoundKey? Key,
    string? UserKey,
    JournalledRequest? Journalled,
    IReadOnlyList<JournalledRequest> Later,
    KeyFolders Files,
    IReadOnlyList<Evidence> Evidence)
{
    /// <summary>All places, in the order of the manual's companion table; none is left out because another had it.</summary>
    public static KeyTraces Gather(Machine machine, KeyHunt hunt, ISecrets secrets)
    {
        var certificate = hunt.Certificate;
        var installed = machine.Stores.Find(StoreName.Personal, certificate.Fingerprint);
        var traces = new KeyTraces(
            installed,
            installed is not null && KeyProof.Find(machine, installed) is null,
            FindKey.For(machine, certificate),
            machine.UserKeys is { } own ? KeysBySpki.Find(own, certificate.SpkiSha256) : null,
            machine.Journal?.List().FirstOrDefault(request => request.SpkiSha256 == certificate.SpkiSha256),
            LaterRequests(machine, hunt),
            KeyFolders.Search(machine, hunt, secrets),
            []);
        return traces with { Evidence = [.. traces.Lines(machine, hunt)] };
    }

    private static List<JournalledRequest> LaterRequests(Machine machine, KeyHunt hunt)
    {
        var pending = machine.Pending.List();
        var noted = pending.Select(request => new JournalledRequest(request.SpkiSha256, request.Host, machine.HostName, request.MadeAt))
            .Concat(machine.Journal?.List() ?? []).DistinctBy(request => request.SpkiSha256).ToList();
        var spki = hunt.Certificate.SpkiSha256;
        var since = pending.FirstOrDefault(request => request.SpkiSha256 == spki)?.SubmittedAt
            ?? noted.Find(request => request.SpkiSha256 == spki)?.MadeAt
            ?? DateTimeOffset.MinValue;
        return
        [
            .. noted.Where(request => request.SpkiSha256 != spki && request.MadeAt > since)
                .Where(request => string.Equals(request.Host, hunt.Certificate.CommonName, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    // "1/3" reads: of three that were looked at, one fits.
    private IEnumerable<Evidence> Lines(Machine machine, KeyHunt hunt)
    {
        yield return new Evidence("certificate", $"{hunt.Certificate.CommonName}  {Day(hunt.Certificate.NotAfter)}  {hunt.Certificate.Fingerprint[..8]}");
        yield return new Evidence("publicKey", hunt.Certificate.SpkiSha256[..32]);
        yield return Place("key.requests", Key?.Request is not null, machine.Pending.List().Count, Key?.Request?.Id);
        yield return Place("key.personal", IsUsable, Installed is null ? 0 : 1, Installed is null ? null : Installed.KeyId ?? "-");
        yield return Place("key.containers", Key is not null, machine.Keys.List().Count, Key?.KeyId);
        yield return Place("key.user", UserKey is not null, machine.UserKeys?.List().Count ?? 0, UserKey);
        yield return Place("key.journal", Journalled is not null, machine.Journal?.List().Count ?? 0, Journalled is { } noted ? $"{noted.Machine}  {Day(noted.MadeAt)}" : null);
        foreach (var request in Later)
            yield return new Evidence("key.later", $"{request.Host}  {Day(request.MadeAt)}  {request.Machine}");
        yield return Place("key.files", Files.File is not null, Files.Seen, Files.File);
        foreach (var (path, reason) in Files.Unopened)
            yield return new Evidence("key.unopened", $"{Path.GetFileName(path)}  {reason}");
        foreach (var path in Files.Requests)
            yield return new Evidence("key.csr", path);
    }

    private static Evidence Place(string label, bool fits, int seen, string? what) =>
        new(label, $"{(fits ? 1 : 0)}/{seen}{(what is null ? "" : "  " + what)}");

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
