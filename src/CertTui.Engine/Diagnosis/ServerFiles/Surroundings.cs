using CertTui.Engine.Certificates;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Diagnosis.ServerFiles;

/// <summary>The key and certificate files in some folders, read once. They are recognised by content; unreadable ones are passed over.</summary>
internal sealed class Surroundings
{
    // A key or a chain has some kilobytes; a folder of keys may also hold archives and logs.
    private const int Limit = 256 * 1024;

    private readonly Machine _machine;
    private readonly Dictionary<string, byte[]> _files = [];

    public Surroundings(Machine machine, IEnumerable<string> folders)
    {
        _machine = machine;
        foreach (var path in folders.Where(folder => folder.Length > 0).Distinct().SelectMany(machine.Files.List).Distinct())
        {
            if (TryRead(path) is { } content)
                _files[path] = content;
        }
        Keys = [.. _files.Select(file => (file.Key, Key: PemKey.Read(file.Value).SpkiSha256)).Where(found => found.Key is not null).Select(found => (found.Item1, found.Key!))];
        Certificates = _files.ToDictionary(
            file => file.Key,
            file => (IReadOnlyList<Certificate>)[.. ResponseReader.Read(file.Key, file.Value).Certificates.Select(found => found.Certificate)]);
    }

    public IEnumerable<string> Paths => _files.Keys;

    public byte[] this[string path] => _files[path];

    /// <summary>Files with a key in the clear, and its public key's SHA-256.</summary>
    public IReadOnlyList<(string Path, string SpkiSha256)> Keys { get; }

    /// <summary>The certificates of each file, in its order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Certificate>> Certificates { get; }

    /// <summary>All certificates of these files and of the machine's stores of authorities.</summary>
    public IEnumerable<Certificate> AtHand => Certificates.Values.SelectMany(found => found)
        .Concat(_machine.Stores.Certificates(StoreName.Root, StoreName.Intermediate)).Distinct();

    /// <summary>The file of the key that fits; null where there is none.</summary>
    public string? KeyFor(Certificate certificate) => Keys.FirstOrDefault(key => key.SpkiSha256 == certificate.SpkiSha256).Path;

    /// <summary>The server certificate for a key that lasts longest; null where there is none.</summary>
    public Certificate? CertificateFor(string spkiSha256) => AtHand
        .Where(certificate => certificate.SpkiSha256 == spkiSha256 && !certificate.IsAuthority && !certificate.IsSelfSigned)
        .MaxBy(certificate => certificate.NotAfter);

    private byte[]? TryRead(string path)
    {
        try
        {
            return _machine.Files.Read(path, Limit);
        }
        catch (Refusal)
        {
            // One file that is too large or closed to us is no reason to keep the others back.
            return null;
        }
    }
}
