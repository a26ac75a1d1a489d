using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>Backs a key up with its certificates (guide 5.9, and 5.1.7 before there is one); the proof is to open the file again.</summary>
public static class BackUp
{
    public const string Job = "back-up";

    /// <exception cref="Refusal"><c>request-not-found</c>, <c>certificate-not-found</c>, <c>key-not-found</c>, <c>key-not-exportable</c>,
    /// <c>password-too-short</c>, <c>password-control</c>, <c>file-exists</c>: nothing is overwritten</exception>
    public static Plan Draft(Machine machine, BackupOrder order, ISecrets secrets)
    {
        PasswordRule.Require(secrets.Get(order.SecretId));
        var parts = BackupParts.Of(machine, order);
        if (!machine.Keys.IsExportable(parts.KeyId))
            throw new Refusal("key-not-exportable", ("subject", parts.Certificates[0].CommonName), ("key", parts.KeyId));
        if (!machine.Files.Exists(order.Path))
            return new Plan(Job, [new WriteBackup(order)], [.. Notes(parts, order)], Plan.NoFacts);
        // A backup that was cut off between the file and the journal: the file proves itself, or is somebody else's.
        return BackupProof.Find(machine, order, parts, secrets) is null
            ? new Plan(Job, [], [Problem.Info("already-backed-up", ("path", order.Path))], BackupProof.Check(machine, order, secrets))
            : throw new Refusal("file-exists", ("path", order.Path));
    }

    /// <summary>The receipt's facts are <c>path</c>, <c>sha256</c> and <c>certificates</c>.</summary>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null)
    {
        var facts = plan.Facts;
        var receipt = Carrying.Apply(machine, plan, secrets, progress, () =>
        {
            foreach (var change in plan.Changes.OfType<WriteBackup>())
                facts = BackupProof.Check(machine, change.Order, secrets);
        });
        return receipt with { Facts = facts };
    }

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static IEnumerable<Problem> Notes(BackupParts parts, BackupOrder order)
    {
        if (order.Source.RequestId is not null)
            yield return Problem.Info("backup-placeholder", ("subject", parts.Certificates[0].CommonName));
        yield return order.Cipher == Pkcs12Cipher.Aes256Sha256
            ? Problem.Info("cipher-aes", ("iterations", $"{Pkcs12Writer.AesIterations}"))
            : Problem.Info("cipher-3des", ("iterations", $"{Pkcs12Writer.TripleDesIterations}"));
    }
}
