using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>Why a certificate has no key, and how it gets it back (guide twca-faq 4.1 Q1).</summary>
public static class KeySearch
{
    public const string Job = "attach-key";

    /// <summary>
    /// The first place that has the key is the cause; what other places know follows as a remark. <c>key-lost</c> only after every
    /// place was looked at; the evidence has a line for each.
    /// </summary>
    public static Examination For(Machine machine, KeyHunt hunt, ISecrets secrets)
    {
        var traces = KeyTraces.Gather(machine, hunt, secrets);
        if (traces.IsUsable)
            return new Examination([Problem.Info("key-installed", [.. hunt.Certificate.About(), ("key", traces.Installed!.KeyId!)])], traces.Evidence);
        if (traces.Key is null && IsElsewhere(machine, traces) && CarryPackage.Holds(machine, hunt.PackagePath, hunt.Certificate))
            return new Examination([Carried(hunt, traces.Journalled!)], traces.Evidence);
        List<(Problem Finding, Func<Plan?> Repair)> known = [.. OnThisMachine(machine, hunt, traces), .. OutsideIt(machine, hunt, traces)];
        if (known.Count == 0)
            known.Add((Problem.Error("key-lost", hunt.Certificate.About()), () => null));
        var remarks = known.Skip(1).Select(other => other.Finding with { Severity = Severity.Info });
        if (known.TrueForAll(other => other.Finding.Code != "key-superseded"))
            remarks = remarks.Concat(traces.Later.Select(later => Superseded(hunt, later) with { Severity = Severity.Info }));
        return new Examination([known[0].Finding, .. remarks], traces.Evidence, known[0].Repair());
    }

    private static IEnumerable<(Problem Finding, Func<Plan?> Repair)> OnThisMachine(Machine machine, KeyHunt hunt, KeyTraces traces)
    {
        if (traces.Key is not { } key)
            yield break;
        (string, string)[] about = [.. hunt.Certificate.About(), ("key", key.KeyId)];
        Plan Repair() => Attach(machine, hunt, traces, key.KeyId);
        if (key.Request is { } request)
        {
            if (traces.Later is [var later, ..])
                yield return (Superseded(hunt, later), Repair);
            yield return (Problem.Error("key-pending", [.. about, ("request", request.Id), ("made", request.MadeAt.Second())]), Repair);
        }
        else
        {
            yield return (Problem.Error(traces.Installed?.KeyId is null ? "key-orphan" : "key-broken-link", about), Repair);
        }
    }

    private static IEnumerable<(Problem Finding, Func<Plan?> Repair)> OutsideIt(Machine machine, KeyHunt hunt, KeyTraces traces)
    {
        var about = hunt.Certificate.About();
        if (traces.Key is null && traces.UserKey is { } own)
            yield return (Problem.Error("key-wrong-store", [.. about, ("key", own)]), () => FromTheUser(machine, hunt, traces, own));
        if (traces.Key is null && IsElsewhere(machine, traces))
        {
            var noted = traces.Journalled!;
            yield return (
                Problem.Error("key-wrong-server", [.. about, ("machine", noted.Machine), ("made", noted.MadeAt.Second()), ("here", machine.HostName)]),
                () => new Plan(Job, new WriteFile(hunt.PackagePath, CarryPackage.Write(hunt.Certificate, hunt.Chain, machine.Now))));
        }
        if (traces.Key is null && traces.Files.File is { } path)
            yield return (Problem.Error("key-in-file", [.. about, ("path", path)]), () => Restored(machine, hunt, traces, path));
    }

    private static bool IsElsewhere(Machine machine, KeyTraces traces) =>
        traces.Journalled is { } noted && !string.Equals(noted.Machine, machine.HostName, StringComparison.OrdinalIgnoreCase);

    private static Problem Carried(KeyHunt hunt, JournalledRequest noted) =>
        Problem.Info("key-carry-package", [.. hunt.Certificate.About(), ("path", hunt.PackagePath), ("machine", noted.Machine)]);

    private static Problem Superseded(KeyHunt hunt, JournalledRequest later) => Problem.Error(
        "key-superseded", [.. hunt.Certificate.About(), ("machine", later.Machine), ("made", later.MadeAt.Second())]);

    private static Plan Restored(Machine machine, KeyHunt hunt, KeyTraces traces, string path)
    {
        var keyId = NewKeyId(hunt);
        var import = new ImportKey(path, traces.Files.NeedsPassword ? hunt.SecretId : null, keyId, hunt.Certificate.SpkiSha256, Exportable: true);
        return new Plan(Job, [import, .. Attach(machine, hunt, traces, keyId).Changes]);
    }

    // A key that may not leave the person's store cannot come into the machine's.
    private static Plan? FromTheUser(Machine machine, KeyHunt hunt, KeyTraces traces, string own) => machine.UserKeys!.IsExportable(own)
        ? new Plan(Job, [new CopyUserKey(own, NewKeyId(hunt), hunt.Certificate.SpkiSha256), .. Attach(machine, hunt, traces, NewKeyId(hunt)).Changes])
        : null;

    private static string NewKeyId(KeyHunt hunt) => "restored-" + hunt.Certificate.SpkiSha256[..16].ToLowerInvariant();

    // The chain is not asked for here: a certificate with its key and without its chain is found in the list again, and 4.5 Q1 looks at the chain.
    private static Plan Attach(Machine machine, KeyHunt hunt, KeyTraces traces, string keyId)
    {
        var name = traces.Installed?.FriendlyName ?? FriendlyName.Propose(machine, hunt.Certificate);
        var put = new PutCertificate(StoreName.Personal, new StoredCertificate(hunt.Certificate, name, keyId), traces.Installed);
        return traces.Key?.Request is { } request
            ? new Plan(Job, put, new RetireRequest(request, hunt.Certificate.Fingerprint))
            : new Plan(Job, put);
    }
}
