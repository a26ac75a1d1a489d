using System.Security.Cryptography;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>Writes a backup file that only its owner can read.</summary>
public sealed record WriteBackup(BackupOrder Order) : Change
{
    public override string Code => "write-backup";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Order.Path,
        ["cipher"] = Order.Cipher == Pkcs12Cipher.Aes256Sha256 ? "AES256-SHA256" : "TripleDES-SHA1",
        ["of"] = Order.Source.Fingerprint ?? Order.Source.RequestId ?? "",
    };

    public override bool IsDone(Machine machine) => machine.Files.Exists(Order.Path);

    public override void Do(Machine machine, ISecrets secrets)
    {
        var parts = BackupParts.Of(machine, Order);
        var key = machine.Keys.Export(parts.KeyId);
        try
        {
            var file = Pkcs12Writer.Write(key, parts.Certificates, parts.FriendlyName, Order.Cipher, secrets.Get(Order.SecretId));
            machine.Files.WriteNew(Order.Path, file, ownerOnly: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public override void Undo(Machine machine) => machine.Files.Delete(Order.Path);
}
