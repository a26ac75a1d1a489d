using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.Formats;

/// <summary>Guide twca-faq 4.4 Q2, a device refuses a .pfx: the format is right, but perhaps not the cipher, the chain or the key.</summary>
public static class PfxExamination
{
    /// <param name="machine">Where.</param>
    /// <param name="path">The file.</param>
    /// <param name="cipher">What the device or the Windows in question can open.</param>
    /// <param name="folders">Where keys and the CA's files may lie.</param>
    /// <param name="secretId">The password of the file, by its id.</param>
    /// <param name="secrets">Holds it.</param>
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c> (not PKCS#12)</exception>
    public static Examination Look(Machine machine, string path, Pkcs12Cipher cipher, IReadOnlyList<string> folders, string secretId, ISecrets secrets)
    {
        var around = new Surroundings(machine, [.. folders, Path.GetDirectoryName(path) ?? ""]);
        var look = new PfxLook(machine, path, cipher, around, secrets.Get(secretId));
        if (look.Findings.Count == 0)
            return new Examination([], look.Evidence);
        var copy = around.Files.Where(file => file.Value.Kind == FileKind.Pfx && file.Key != path)
            .FirstOrDefault(file => IsGood(machine, file.Key, cipher, around, look, secrets.Get(secretId))).Key;
        return copy is null
            ? new Examination(look.Findings, look.Evidence, look.Repair(secretId))
            : new Examination([.. look.Findings.Select(finding => finding with { Severity = Severity.Info })], [.. look.Evidence, new Evidence("written", copy)]);
    }

    // Another file with the same key and without these faults: the repair was made.
    private static bool IsGood(Machine machine, string path, Pkcs12Cipher cipher, Surroundings around, PfxLook original, ReadOnlySpan<char> password)
    {
        var other = new PfxLook(machine, path, cipher, around, password);
        return other.Findings.Count == 0 && other.Key is not null && other.Key == original.Key;
    }
}

/// <summary>One PKCS#12 file against what shall open it.</summary>
internal sealed class PfxLook
{
    private readonly Machine _machine;
    private readonly string _path;
    private readonly Pkcs12Cipher _cipher;
    private readonly Surroundings _around;
    private readonly Pkcs12Protection _protection;
    private readonly Problem? _unopened;
    private readonly IReadOnlyList<string> _keys = [];
    private readonly IReadOnlyList<Certificate> _certificates = [];
    private readonly string? _friendlyName;

    public PfxLook(Machine machine, string path, Pkcs12Cipher cipher, Surroundings around, ReadOnlySpan<char> password)
    {
        (_machine, _path, _cipher, _around) = (machine, path, cipher, around);
        var file = machine.Files.Read(path);
        _protection = FileKinds.Of(file) == FileKind.Pfx && new Inspector(machine.Now).Inspect(path, file).Pfx is { } protection
            ? protection
            : throw new Refusal("malformed", ("what", "pfx"), ("reason", path));
        var reading = Pkcs12Reader.Read(file, password);
        using var content = reading.Content;
        _unopened = reading.Problem;
        if (content is null)
            return;
        _keys = [.. content.Keys.Select(key => key.SpkiSha256)];
        _certificates = [.. content.Certificates.Select(entry => entry.Certificate)];
        _friendlyName = content.Leaf?.FriendlyName;
    }

    /// <summary>SHA-256 of the public key of the first key; where there is none, of the one that fits and lies near; null where neither is.</summary>
    public string? Key => _keys.Count > 0 ? _keys[0] : Leaf is { } leaf && _around.KeyFor(leaf) is not null ? leaf.SpkiSha256 : null;

    public IReadOnlyList<Problem> Findings => [.. Find()];

    public IReadOnlyList<Evidence> Evidence =>
    [
        new Evidence("file", _path),
        new Evidence("cipherKey", Name(_protection.Key)),
        new Evidence("cipherCertificates", Name(_protection.Certificates)),
        new Evidence("cipherMac", Name(_protection.Mac)),
        .. _certificates.Select(certificate => new Evidence("certificate", $"{certificate.CommonName}  {certificate.NotAfter:yyyy-MM-dd}  {certificate.Fingerprint[..8]}")),
    ];

    /// <summary>The same key with the whole chain and the right cipher, under the same password; null where it cannot be opened.</summary>
    public Plan? Repair(string secretId)
    {
        if (_unopened is not null || Leaf is not { } leaf || Key is not { } key)
            return null;
        var source = _keys.Contains(key)
            ? new KeySource(_path, key, new PasswordPlace(secretId))
            : new KeySource(_around.KeyFor(leaf)!, key, PasswordPlace.None);
        var mark = _cipher == Pkcs12Cipher.Aes256Sha256 ? "-aes" : "-3des";
        return new Plan("", new WriteKeyStore(
            source, FreshPath.Beside(_machine, _path, mark, Path.GetExtension(_path)), _friendlyName, Chain(leaf), _cipher, new PasswordPlace(secretId)));
    }

    private Certificate? Leaf => _certificates.FirstOrDefault(certificate => _keys.Contains(certificate.SpkiSha256))
        ?? _certificates.FirstOrDefault(certificate => !certificate.IsAuthority);

    private IReadOnlyList<Certificate> Chain(Certificate leaf) => ChainAtHand.For(leaf, _certificates.Concat(_around.AtHand), _machine.Now).ToSend;

    private IEnumerable<Problem> Find()
    {
        // An old Windows calls the password wrong: the cipher is looked at first.
        if (HasWrongCipher)
            yield return Problem.Error("p12-cipher", ("path", _path), ("key", Name(_protection.Key)), ("certificates", Name(_protection.Certificates)), ("mac", Name(_protection.Mac)));
        if (_unopened is not null)
        {
            yield return _unopened.Code == "wrong-password" ? Problem.Error("p12-password", ("path", _path)) : _unopened;
            yield break;
        }
        if (_keys.Count == 0)
            yield return Problem.Error("p12-no-key", ("path", _path));
        if (_keys.Count > 1)
            yield return Problem.Warning("p12-many-keys", ("path", _path), ("count", $"{_keys.Count}"));
        if (Leaf is { } leaf && Chain(leaf).FirstOrDefault(certificate => !_certificates.Contains(certificate)) is { } missing)
            yield return Problem.Warning("p12-no-chain", ("path", _path), ("missing", missing.CommonName));
    }

    private bool HasWrongCipher
    {
        get
        {
            var parts = new[] { _protection.Key, _protection.Certificates, _protection.Mac }.OfType<Protection>().Select(part => part.Algorithm);
            return _cipher == Pkcs12Cipher.TripleDesSha1
                ? parts.Any(name => name.Contains("PBKDF2", StringComparison.Ordinal) || name.StartsWith("SHA256", StringComparison.Ordinal) || name.StartsWith("SHA5", StringComparison.Ordinal))
                : parts.Any(name => name.StartsWith("PBE-", StringComparison.Ordinal) || name == "SHA1");
        }
    }

    private static string Name(Protection? protection) => protection is null ? "-" : $"{protection.Algorithm} ({protection.Iterations})";
}
