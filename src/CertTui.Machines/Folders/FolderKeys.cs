using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>Private keys as PKCS#8 files that only their owner reads. Nothing here replaces a key, and only <see cref="Delete"/> removes one.</summary>
internal sealed class FolderKeys(string folder) : IKeys
{
    private const string Label = "PRIVATE KEY";
    private const string End = ".pem";

    public void Create(string id, KeyChoice choice, bool exportable)
    {
        RefuseExisting(id);
        using var key = PrivateKeys.Create(choice);
        var pkcs8 = key.ExportPkcs8PrivateKey();
        try
        {
            Write(id, pkcs8, exportable);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    public void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        RefuseExisting(id);
        PrivateKeys.Open(pkcs8).Dispose();
        Write(id, pkcs8, exportable);
    }

    public AsymmetricAlgorithm? Open(string id)
    {
        if (!File.Exists(PathOf(id)))
            return null;
        var pkcs8 = Read(id);
        try
        {
            return PrivateKeys.Open(pkcs8);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    public bool IsExportable(string id) => FolderJson.TryRead(RecordOf(id), FolderJson.Readable.KeyRecord)?.Exportable ?? !File.Exists(RecordOf(id));

    public byte[] Export(string id)
    {
        if (!File.Exists(PathOf(id)))
            throw new Refusal("key-not-found", ("key", id));
        return IsExportable(id) ? Read(id) : throw new Refusal("key-not-exportable", ("key", id));
    }

    public IReadOnlyList<string> List() => [.. DurableFolder.Files(folder, End).Select(path => Path.GetFileNameWithoutExtension(path))];

    public void Delete(string id)
    {
        DurableFile.Delete(PathOf(id));
        DurableFile.Delete(RecordOf(id));
    }

    private void RefuseExisting(string id)
    {
        if (File.Exists(PathOf(id)))
            throw new Refusal("key-exists", ("key", id));
    }

    private void Write(string id, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        // The mark first: at no moment is there a key that could leave although it must not.
        DurableFile.Write(RecordOf(id), FolderJson.Bytes(new KeyRecord(exportable), FolderJson.Readable.KeyRecord));
        var pem = PemEncoding.Write(Label, pkcs8);
        var bytes = Encoding.ASCII.GetBytes(pem);
        try
        {
            DurableFile.WriteNew(PathOf(id), bytes);
        }
        finally
        {
            Array.Clear(pem);
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private byte[] Read(string id)
    {
        var content = DurableFile.Read(PathOf(id), 64 * 1024);
        var text = new char[content.Length];
        var pkcs8 = new byte[content.Length];
        try
        {
            Encoding.Latin1.GetChars(content, text);
            return PemEncoding.TryFind(text, out var fields) && Convert.TryFromBase64Chars(text.AsSpan(fields.Base64Data), pkcs8, out var length)
                ? pkcs8[..length]
                : throw new Refusal("malformed", ("what", "private-key"), ("reason", id));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
            CryptographicOperations.ZeroMemory(pkcs8);
            Array.Clear(text);
        }
    }

    private string PathOf(string id) => Path.Combine(folder, SafeName.Check(id) + End);

    private string RecordOf(string id) => Path.Combine(folder, SafeName.Check(id) + ".json");
}
