using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>
/// Takes a private key from a PKCS#12 or key file. It holds where the key is, never the key: the file is opened again when it is done.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="SecretId">Its password's id among the secrets; null where it needs none.</param>
/// <param name="KeyId">The key's new id.</param>
/// <param name="SpkiSha256">Which key of the file.</param>
/// <param name="Exportable">Whether it may leave the machine again.</param>
public sealed record ImportKey(string Path, string? SecretId, string KeyId, string SpkiSha256, bool Exportable) : Change
{
    public override string Code => "import-key";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Path,
        ["key"] = KeyId,
        ["exportable"] = Exportable ? "on" : "off",
    };

    public override bool IsDone(Machine machine) => KeysBySpki.Of(machine, KeyId) == SpkiSha256;

    public override void Do(Machine machine, ISecrets secrets)
    {
        using var content = KeyFileReader.Read(machine.Files.Read(Path), SecretId is null ? [] : secrets.Get(SecretId)).Require();
        var key = content.Keys.FirstOrDefault(key => key.SpkiSha256 == SpkiSha256) ?? throw new Refusal("no-key-in-file", ("path", Path));
        machine.Keys.Import(KeyId, key.Pkcs8, Exportable);
    }

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Keys.Delete(KeyId);
    }
}
