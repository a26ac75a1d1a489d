using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.KeyFiles;

/// <summary>
/// Writes a key from another file as PEM (PKCS#8 in the clear, RFC 7468 section 10), as a web server needs it that starts by itself;
/// only its owner can read it.
/// </summary>
/// <param name="Source">The key.</param>
/// <param name="Path">The new file; nothing is overwritten.</param>
public sealed record WriteKeyFile(KeySource Source, string Path) : Change
{
    public override string Code => "write-key-file";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string> { ["path"] = Path, ["from"] = Source.Path };

    public override bool IsDone(Machine machine) => machine.Files.Exists(Path);

    public override void Do(Machine machine, ISecrets secrets)
    {
        var key = Source.Open(machine, secrets);
        var text = PemEncoding.Write("PRIVATE KEY", key);
        var file = new byte[text.Length + 1];
        try
        {
            Encoding.ASCII.GetBytes(text, file);
            file[^1] = (byte)'\n';
            machine.Files.WriteNew(Path, file, ownerOnly: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(file);
            Array.Clear(text);
        }
    }

    // The key stays where it came from.
    public override void Undo(Machine machine) => machine.Files.Delete(Path);
}
