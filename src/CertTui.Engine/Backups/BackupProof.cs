using System.Security.Cryptography;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Backups;

/// <summary>
/// Proves a backup: the file is read back from disk, opens with the password, its MAC holds, key and certificate belong together,
/// nothing is missing.
/// </summary>
internal static class BackupProof
{
    /// <returns>The facts of a proven backup.</returns>
    /// <exception cref="Refusal"><c>backup-not-proved</c> with the reason's code</exception>
    public static IReadOnlyDictionary<string, string> Check(Machine machine, BackupOrder order, ISecrets secrets)
    {
        var parts = BackupParts.Of(machine, order);
        if (Find(machine, order, parts, secrets) is { } reason)
            throw new Refusal("backup-not-proved", ("path", order.Path), ("reason", reason));
        return new Dictionary<string, string>
        {
            ["path"] = order.Path,
            ["sha256"] = Convert.ToHexString(SHA256.HashData(machine.Files.Read(order.Path))),
            ["certificates"] = $"{parts.Certificates.Count}",
        };
    }

    /// <summary>The code of what is wrong, or null.</summary>
    public static string? Find(Machine machine, BackupOrder order, BackupParts parts, ISecrets secrets)
    {
        var reading = Pkcs12Reader.Read(machine.Files.Read(order.Path), secrets.Get(order.SecretId));
        if (reading.Problem is { } problem)
            return problem.Code;
        using var content = reading.Require();
        if (content.Key?.SpkiSha256 != parts.Certificates[0].SpkiSha256 || !Fits(content))
            return "key-mismatch";
        return HasAll(content, parts) ? null : "incomplete-chain";
    }

    private static bool Fits(Pkcs12Content content)
    {
        using var key = PrivateKeyInfo.Open(content.Key!.Pkcs8);
        return key is not null && content.Leaf is { } leaf && KeyProof.Matches(key, leaf.Certificate.Fields.Spki);
    }

    // A placeholder is made anew each time; what counts in its place is the key.
    private static bool HasAll(Pkcs12Content content, BackupParts parts)
    {
        var inside = content.Certificates.Select(entry => entry.Certificate).ToList();
        return inside.Count == parts.Certificates.Count
            && parts.Certificates.Where(certificate => !Placeholder.IsOne(certificate)).All(inside.Contains);
    }
}
