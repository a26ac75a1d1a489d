using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>What one pair should be: which key, which certificate, which chain, and what has to be written for it.</summary>
internal static class PairRepair
{
    /// <summary>None where nothing at hand fits: then the key is lost, or lies elsewhere.</summary>
    public static IEnumerable<Change> Of(Machine machine, PairContent content, Surroundings around)
    {
        // The lines of a macro are those of every host that uses it.
        if (content.Pair.Certificate.IsMacro || content.Pair.Key?.IsMacro == true || Choose(content, around) is not var (leaf, key))
            yield break;
        var wanted = ChainAtHand.For(leaf, content.Certificates.Concat(content.Chain).Concat(around.AtHand), machine.Now).ToSend;
        var certificate = IsServed(content, leaf, wanted) ? content.Paths.Certificate : FileOf(wanted, around);
        if (certificate is null)
        {
            certificate = FreshPath.Beside(machine, content.Paths.Certificate, "-fullchain", ".pem");
            yield return new WriteFile(certificate, PemChain.Write(wanted));
        }
        foreach (var edit in Edits(content.Pair, certificate, key))
            yield return edit;
    }

    // The newer certificate is the one that was meant; a key that fits it is somewhere near. Else the key counts, and its certificate.
    private static (Certificate Leaf, string KeyPath)? Choose(PairContent content, Surroundings around)
    {
        if (content.Leaf is { } leaf && leaf.SpkiSha256 == content.Key)
            return (leaf, content.Paths.Key);
        if (content.Leaf is { IsAuthority: false } orphan && around.KeyFor(orphan) is { } path)
            return (orphan, path);
        return content.Key is { } spki && around.CertificateFor(spki) is { } found ? (found, content.Paths.Key) : null;
    }

    /// <summary>The key in the clear beside the one with a pass phrase, and the line that names it; none where it does not fit the certificate.</summary>
    /// <exception cref="Refusal"><c>wrong-password</c></exception>
    public static IEnumerable<Change> WithoutPassPhrase(Machine machine, PairContent content, string secretId, ISecrets secrets)
    {
        var key = new KeySource(content.Paths.Key, content.First?.SpkiSha256 ?? "", new PasswordPlace(secretId));
        CryptographicOperations.ZeroMemory(key.Open(machine, secrets));
        var path = FreshPath.Beside(machine, content.Paths.Key, "-open", ".key");
        return [new WriteKeyFile(key, path), .. Edits(content.Pair, content.Paths.Certificate, path)];
    }

    // The certificate first in its file, and the rest there or in the separate file for the chain.
    private static bool IsServed(PairContent content, Certificate leaf, IReadOnlyList<Certificate> wanted) =>
        leaf.Equals(content.First) && content.CertificateFile is { IsBinary: false } && wanted.All(content.Certificates.Concat(content.Chain).Contains);

    private static string? FileOf(IReadOnlyList<Certificate> wanted, Surroundings around) =>
        around.Files.FirstOrDefault(file => file.Value is { Kind: FileKind.Certificate, IsBinary: false } && file.Value.Certificates().SequenceEqual(wanted)).Key;

    /// <summary>The lines of a pair as they shall be.</summary>
    public static IEnumerable<EditFile> Edits(CertificatePair pair, string certificate, string key)
    {
        var edits = new List<(string File, TextEdit Edit)>();
        Point(edits, pair.Certificate, pair.CertificatePath, certificate);
        if (pair.Key is not null && pair.Shares(pair.Key))
            Point(edits, pair.Key, pair.KeyPath, key);
        else if (key != certificate)
            AddKey(edits, pair.Certificate, key);
        // The new file holds the chain: sent twice it would be one too many.
        if (pair.Chain is not null && pair.Shares(pair.Chain) && certificate != pair.CertificatePath)
            edits.Add((pair.Chain.File, new TextEdit(pair.Chain.Name.Offset, pair.Chain.Name.Raw, "#" + pair.Chain.Name.Raw)));
        return edits.GroupBy(edit => edit.File, (file, all) => new EditFile(file, [.. all.Select(edit => edit.Edit).OrderBy(edit => edit.Offset)]));
    }

    private static void Point(List<(string, TextEdit)> edits, ApacheDirective directive, string from, string to)
    {
        var word = directive.Arguments[0];
        if (from != to)
            edits.Add((directive.File, new TextEdit(word.Offset, word.Raw, Quoted(to, word.Raw))));
    }

    // A new line before the certificate's, where the key stood in the certificate file.
    private static void AddKey(List<(string, TextEdit)> edits, ApacheDirective certificate, string key) =>
        edits.Add((certificate.File, new TextEdit(certificate.Name.Offset, certificate.Name.Raw, $"SSLCertificateKeyFile {Quoted(key, "")}\n{certificate.Name.Raw}")));

    private static string Quoted(string path, string before) =>
        before.StartsWith('"') || path.Contains(' ') ? $"\"{path.Replace("\\", "\\\\")}\"" : path;
}
