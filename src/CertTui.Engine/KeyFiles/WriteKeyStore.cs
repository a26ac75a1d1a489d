using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.KeyFiles;

/// <summary>A private key in a file, by its public key.</summary>
/// <param name="Path">A key file, a PFX or a Java key store.</param>
/// <param name="SpkiSha256">SHA-256 of the public key, upper-case hex.</param>
/// <param name="OpenedWith">The password of the file.</param>
public sealed record KeySource(string Path, string SpkiSha256, PasswordPlace OpenedWith)
{
    /// <summary>PKCS#8 in the clear, which the caller clears.</summary>
    internal byte[] Open(Machine machine, ISecrets secrets) =>
        PrivateKeyFile.Open(Path, machine.Files.Read(Path), SpkiSha256, OpenedWith.Look(machine, secrets));
}

/// <summary>
/// Writes a new PKCS#12 file with a key from another file. It holds where the key and the passwords are, never these themselves.
/// </summary>
/// <param name="Source">The key.</param>
/// <param name="Path">The new file; nothing is overwritten.</param>
/// <param name="Alias">The name of the entry; null for none.</param>
/// <param name="Certificates">The key's own certificate first.</param>
/// <param name="Cipher">How it is encrypted.</param>
/// <param name="SealedWith">The password of the new file.</param>
public sealed record WriteKeyStore(
    KeySource Source, string Path, string? Alias, IReadOnlyList<Certificate> Certificates, Pkcs12Cipher Cipher, PasswordPlace SealedWith) : Change
{
    public override string Code => "write-key-store";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Path,
        ["from"] = Source.Path,
        ["alias"] = Alias ?? "",
        ["certificates"] = $"{Certificates.Count}",
        ["subject"] = Certificates[0].CommonName,
    };

    public override bool IsDone(Machine machine) => machine.Files.Exists(Path);

    public override void Do(Machine machine, ISecrets secrets)
    {
        var key = Source.Open(machine, secrets);
        try
        {
            machine.Files.WriteNew(
                Path, Pkcs12Writer.Write(key, Certificates, Alias, Cipher, SealedWith.Look(machine, secrets)), ownerOnly: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    // The key stays where it came from.
    public override void Undo(Machine machine) => machine.Files.Delete(Path);
}
