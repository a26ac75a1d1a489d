using CertTui.Engine.Ports;

namespace CertTui.Guides.Tests;

/// <summary>What is on a machine, as text to compare.</summary>
internal static class Snapshot
{
    /// <summary>Everything, to the byte.</summary>
    public static string Of(Machine machine) => string.Join('\n',
    [
        .. Stores(machine, stored => $"{stored.Certificate.Fingerprint} {stored.FriendlyName} {stored.KeyId} {stored.Disabled}"),
        .. machine.Keys.List().Order().Select(key => "key " + key),
        .. machine.Pending.List().Select(request => $"pending {request.Id} {request.SpkiSha256} {request.SubmittedAt:O}"),
        .. machine.Sites.List().SelectMany(site => site.Bindings).Select(binding => $"{binding}"),
        .. Files(machine).Select(path => $"{path} {Convert.ToHexString(File.ReadAllBytes(path))}"),
        .. machine.Authority!.Mailbox().Select(mail => mail.Id),
    ]);

    /// <summary>What two walks that ended alike have in common: names and numbers, without the case's id and the random parts.</summary>
    public static string Shape(Machine machine, string caseId) => string.Join('\n',
    [
        .. Stores(machine, stored => $"{stored.Certificate.CommonName} {stored.FriendlyName} {stored.KeyId?.Replace(caseId, "CASE")} {stored.Disabled}").Order(),
        .. machine.Keys.List().Order().Select(key => "key " + key.Replace(caseId, "CASE")),
        .. machine.Pending.List().Select(request => $"pending {request.Host}"),
        .. machine.Sites.List().SelectMany(site => site.Bindings).Select(binding => $"{binding with { Fingerprint = Subject(machine, binding.Fingerprint) }}"),
        .. Files(machine).Select(path => Path.GetFileName(path).Replace(caseId, "CASE")),
        .. SiteFiles(machine),
        .. machine.Authority!.Mailbox().Select(mail => mail.Subject),
    ]);

    private static string? Subject(Machine machine, string? fingerprint) =>
        machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint)?.Certificate.CommonName;

    private static IEnumerable<string> Stores(Machine machine, Func<StoredCertificate, string> text) =>
        Enum.GetValues<StoreName>().SelectMany(store => machine.Stores.List(store).Select(stored => $"{store} {text(stored)}"));

    private static IEnumerable<string> Files(Machine machine) =>
        Directory.Exists(machine.Files.OrderFolder) ? Directory.EnumerateFiles(machine.Files.OrderFolder).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> SiteFiles(Machine machine) =>
        machine.Sites.List().SelectMany(site => Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{site.Name} {Path.GetRelativePath(site.Folder, path)}"));
}
