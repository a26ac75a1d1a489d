using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>What the files of some folders know of a key.</summary>
/// <param name="Seen">How many key files were opened, or tried.</param>
/// <param name="File">The file that holds the key; null where none does.</param>
/// <param name="NeedsPassword">Whether it opened only with the password.</param>
/// <param name="Unopened">Files that did not open, and why.</param>
/// <param name="Requests">Saved requests for the same key.</param>
internal sealed record KeyFolders(
    int Seen, string? File, bool NeedsPassword, IReadOnlyList<(string Path, string Reason)> Unopened, IReadOnlyList<string> Requests)
{
    private const int LongestFile = 1024 * 1024;

    private static readonly string[] KeyEnds = [".pfx", ".p12", ".key", ".pem", ".jks"];
    private static readonly string[] RequestEnds = [".csr", ".req", ".txt", ".pem"];

    /// <summary>Folders are not searched below; names decide only what is worth opening.</summary>
    public static KeyFolders Search(Machine machine, KeyHunt hunt, ISecrets secrets)
    {
        var spki = hunt.Certificate.SpkiSha256;
        var paths = hunt.Folders.Distinct().SelectMany(machine.Files.List).Distinct().ToList();
        var keyFiles = paths.Where(path => EndsWith(path, KeyEnds)).ToList();
        var unopened = new List<(string, string)>();
        foreach (var path in keyFiles)
        {
            if (Holds(machine, path, spki, [], out var reason))
                return Found(path, needsPassword: false);
            if (reason == "wrong-password" && hunt.SecretId is { } secret && Holds(machine, path, spki, secrets.Get(secret), out reason))
                return Found(path, needsPassword: true);
            if (reason is not null)
                unopened.Add((path, reason));
        }
        return new KeyFolders(keyFiles.Count, null, false, unopened, RequestFiles(machine, paths, spki));

        KeyFolders Found(string path, bool needsPassword) =>
            new(keyFiles.Count, path, needsPassword, unopened, RequestFiles(machine, paths, spki));
    }

    private static bool Holds(Machine machine, string path, string spki, ReadOnlySpan<char> password, out string? reason)
    {
        reason = null;
        if (TryRead(machine, path) is not { } file)
        {
            reason = "access-denied";
            return false;
        }
        var reading = KeyFileReader.Read(file, password);
        reason = reading.Problem?.Code;
        using var content = reading.Content;
        return content?.Keys.Any(key => key.SpkiSha256 == spki) ?? false;
    }

    private static IReadOnlyList<string> RequestFiles(Machine machine, IEnumerable<string> paths, string spki) =>
    [
        .. paths.Where(path => EndsWith(path, RequestEnds))
            .Where(path => TryRead(machine, path) is { } file && SigningRequestView.Read(file).View?.SpkiSha256 == spki),
    ];

    // What cannot be read, or is too large for a key, says nothing about it.
    private static byte[]? TryRead(Machine machine, string path)
    {
        try
        {
            return machine.Files.Read(path, LongestFile);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private static bool EndsWith(string path, string[] ends) => ends.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
