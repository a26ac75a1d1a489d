using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>Brings a key from the person's own keys to those of the machine. The person's copy stays: no key is deleted because another is there.</summary>
/// <param name="UserKeyId">Its id among the person's keys.</param>
/// <param name="KeyId">Its new id among the machine's.</param>
/// <param name="SpkiSha256">Which key it is.</param>
public sealed record CopyUserKey(string UserKeyId, string KeyId, string SpkiSha256) : Change
{
    public override string Code => "copy-user-key";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string> { ["from"] = UserKeyId, ["key"] = KeyId };

    public override bool IsDone(Machine machine) => KeysBySpki.Of(machine.Keys, KeyId) == SpkiSha256;

    public override void Do(Machine machine, ISecrets secrets)
    {
        var pkcs8 = (machine.UserKeys ?? throw new Refusal("key-not-found", ("key", UserKeyId))).Export(UserKeyId);
        try
        {
            machine.Keys.Import(KeyId, pkcs8, exportable: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Keys.Delete(KeyId);
    }
}
