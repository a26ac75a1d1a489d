using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;

namespace CertTui.Machines.Practice.Ca;

/// <summary>The certificates and keys of both practice CAs on disk.</summary>
internal sealed class PracticeCa(PracticeFolders folders)
{
    private static readonly CaShape[] Shapes = [.. TaiwanShapes.All, .. PostShapes.All];

    private readonly FolderKeys keys = new(folders.AuthorityKeys);

    /// <summary>Makes all keys and certificates anew, in a world that is not yet in place.</summary>
    /// <exception cref="Refusal"><c>practice-keys-unavailable</c> (reason): the system makes no such keys (a Windows without CNG)</exception>
    public void Create()
    {
        foreach (var shape in Shapes)
        {
            if (!keys.List().Contains(shape.Key))
                CreateKey(shape.Key);
            using var own = (ECDsa)keys.Open(shape.Key)!;
            using var issuer = OpenKey(shape.Issuer);
            using var made = CaCertificates.Make(shape, own, issuer, shape.IsRoot ? null : Get(shape.Issuer));
            DurableFile.Write(PathOf(shape.File), PemFile.Bytes("CERTIFICATE", made.RawData), DurableFile.Readable);
        }
    }

    public Certificate Get(string file) =>
        PemFile.TryRead(PathOf(file), "CERTIFICATE") is { } der ? Certificate.Open(der) : throw new Refusal("file-not-found", ("path", PathOf(file)), ("reason", file));

    /// <summary>The key behind a certificate of the CA. The caller disposes it.</summary>
    public ECDsa OpenKey(string file)
    {
        var id = Shapes.First(shape => shape.File == file).Key;
        return keys.Open(id) as ECDsa ?? throw new Refusal("key-not-found", ("key", id));
    }

    /// <summary>From the issuer of the server certificate up to the root, as TWCA's products and chains go.</summary>
    public IReadOnlyList<Certificate> Above(string product, int tiers) => [.. Files(product, tiers).Select(Get)];

    /// <summary>The issuer of server certificates of that product and chain.</summary>
    public static string IssuerOf(string product, int tiers) => Files(product, tiers)[0];

    private static string[] Files(string product, int tiers) => (product, tiers) switch
    {
        ("ev", 3) => [TaiwanShapes.GlobalEvSsl, TaiwanShapes.GlobalRoot],
        ("ev", _) => [TaiwanShapes.EvSsl, TaiwanShapes.CyberCross, TaiwanShapes.GlobalRoot],
        (_, 3) => [TaiwanShapes.SecureSsl, TaiwanShapes.GlobalRoot],
        _ => [TaiwanShapes.Ssl, TaiwanShapes.CyberCross, TaiwanShapes.GlobalRoot],
    };

    private string PathOf(string file) => Path.Combine(folders.AuthorityCertificates, file + ".pem");

    private void CreateKey(string id)
    {
        try
        {
            keys.Create(id, KeyChoice.P256, exportable: true);
        }
        catch (CryptographicException refused)
        {
            throw new Refusal("practice-keys-unavailable", ("reason", $"0x{refused.HResult:X8}"));
        }
    }
}
