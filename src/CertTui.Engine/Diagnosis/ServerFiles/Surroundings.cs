using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.ServerFiles;

/// <summary>The key and certificate files in some folders, read once. They are recognised by content; unreadable ones are passed over.</summary>
internal sealed class Surroundings
{
    // A key or a chain has some kilobytes; a folder of keys may also hold archives and logs.
    private const int Limit = 256 * 1024;

    private readonly Machine _machine;
    private readonly Dictionary<string, InspectedFile> _files = [];

    public Surroundings(Machine machine, IEnumerable<string> folders)
    {
        _machine = machine;
        var inspector = new Inspector(machine.Now);
        foreach (var path in folders.Where(folder => folder.Length > 0).Distinct().SelectMany(machine.Files.List).Distinct())
        {
            if (TryRead(path) is { } content)
                _files[path] = inspector.Inspect(path, content);
        }
    }

    public IReadOnlyDictionary<string, InspectedFile> Files => _files;

    /// <summary>All certificates of these files and of the machine's stores of authorities.</summary>
    public IEnumerable<Certificate> AtHand => _files.Values.SelectMany(file => file.Certificates())
        .Concat(_machine.Stores.Certificates(StoreName.Root, StoreName.Intermediate)).Distinct();

    /// <summary>The file with the key that fits, in the clear and nothing else in it; null where there is none.</summary>
    public string? KeyFor(Certificate certificate) =>
        _files.FirstOrDefault(file => file.Value.Kind == FileKind.PrivateKey && file.Value.ClearKey() == certificate.SpkiSha256).Key;

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
