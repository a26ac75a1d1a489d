using System.Security.Cryptography;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>The revocation lists of one store: files that <c>openssl crl</c> reads, named by their SHA-256.</summary>
internal sealed class CrlFolder(string folder)
{
    private const string Label = "X509 CRL";
    private const string End = ".crl.pem";

    public IReadOnlyList<byte[]> List() => [.. Read().Select(entry => entry.Der)];

    public void Put(byte[] crl)
    {
        if (!Read().Any(entry => entry.Der.AsSpan().SequenceEqual(crl)))
            DurableFile.Write(PathOf(crl), PemFile.Bytes(Label, crl), DurableFile.Readable);
    }

    public bool Remove(byte[] crl)
    {
        var found = Read().Where(entry => entry.Der.AsSpan().SequenceEqual(crl)).ToList();
        foreach (var (path, _) in found)
            DurableFile.Delete(path);
        return found.Count > 0;
    }

    private IEnumerable<(string Path, byte[] Der)> Read() =>
        from path in DurableFolder.Files(folder, End)
        let der = PemFile.TryRead(path, Label)
        where der is not null
        select (path, der);

    private string PathOf(byte[] crl) => Path.Combine(folder, $"revoked_{Convert.ToHexStringLower(SHA256.HashData(crl))[..16]}{End}");
}
