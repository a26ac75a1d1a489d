using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Diagnosis.Tomcat;

/// <summary>One keystore that server.xml names: what is wrong, and what would mend it.</summary>
internal sealed class KeyStoreLook
{
    private readonly Machine _machine;
    private readonly TomcatOrder _order;
    private readonly TomcatConfiguration _configuration;
    private readonly int _index;
    private readonly KeyStore? _named;
    private readonly KeyStore? _meant;
    private readonly List<Certificate> _atHand;
    private readonly bool _isOpenedByTomcat;

    public KeyStoreLook(Machine machine, TomcatOrder order, TomcatConfiguration configuration, int index, Surroundings around, ISecrets secrets)
    {
        (_machine, _order, _configuration, _index) = (machine, order, configuration, index);
        var path = configuration.Resolve(Use.File.Value);
        var meant = order.Imported.Length > 0 && configuration.Certificates.Count == 1 ? order.Imported : path;
        var password = order.SecretId is { } secret ? secrets.Get(secret) : Use.Password();
        _named = KeyStore.Read(machine, path, Use.Password());
        _meant = KeyStore.Read(machine, meant, password) ?? _named;
        _isOpenedByTomcat = _meant is not null && KeyStore.Read(machine, _meant.Path, Use.Password())?.Problem is null;
        _atHand = [.. around.AtHand.Concat((_meant?.Entries ?? []).SelectMany(entry => entry.Chain)).Distinct()];
        // What Tomcat has is as good as what was meant: then it does not matter where it was imported first.
        if (_named?.Problem is null && _named?.Find(Use.Alias?.Value ?? "") is { } entry && Key is { } key && IsGood(entry, key))
            _meant = _named;
    }

    private TomcatCertificate Use => _configuration.Certificates[_index];

    private string NamedPath => _configuration.Resolve(Use.File.Value);

    /// <summary>The key that is meant: the one that is named, else the one for which a certificate came, else the only one.</summary>
    private KeyStoreEntry? Key
    {
        get
        {
            var keys = (_meant?.Keys ?? []).ToList();
            return keys.Find(entry => entry.Alias.Equals(Use.Alias?.Value, StringComparison.OrdinalIgnoreCase))
                ?? keys.Find(entry => StrayReply(entry) is not null)
                ?? keys.FirstOrDefault();
        }
    }

    public IReadOnlyList<Problem> Findings => [.. Find()];

    public IEnumerable<Evidence> Evidence =>
    [
        new Evidence("connector", $"{Use.Port} ({Use.Place})"),
        new Evidence("aliasNamed", Use.Alias?.Value ?? ""),
        .. _named is null ? [new Evidence("fileMissing", NamedPath)] : KeyStoreEvidence.Of(_named),
        .. _meant is null || _meant.Path == _named?.Path ? [] : KeyStoreEvidence.Of(_meant),
    ];

    /// <summary>Null where no key is there, or none that opens.</summary>
    public Plan? Repair()
    {
        if (_meant is null || _meant.Problem is not null || Key is not { } key || Use.HasKeyPassword)
            return null;
        var chain = EntryChain.Of(_machine, key, _atHand);
        var repair = new TomcatRepair(_machine, _configuration, _index);
        if (chain.Leaf is null || (chain.IsGood && _isOpenedByTomcat))
            return chain.Leaf is null ? null : repair.Switch(_meant, key);
        var opened = _order.SecretId is { } secret ? new PasswordPlace(secret) : PasswordPlace.Tomcat(_order.ServerXml, _index);
        return repair.Rebuild(new KeySource(_meant.Path, key.Chain[0].SpkiSha256, opened), chain.Wanted, key.Alias.Length > 0 ? key.Alias : "tomcat");
    }

    private IEnumerable<Problem> Find()
    {
        if (_named is null || (_meant is not null && _meant.Path != _named.Path))
            yield return Problem.Error("tc-wrong-store", ("path", NamedPath), ("place", Use.Place), ("found", _meant?.Path ?? ""));
        if (_meant is null)
            yield break;
        if (_named is { Problem: { Code: "wrong-password" } })
            yield return Problem.Error("tc-password", ("path", NamedPath), ("place", Use.Place));
        else if (_named?.Problem is { } damage)
            yield return damage;
        if (Use.Alias is { } alias && _meant.Find(alias.Value)?.Kind != KeyStoreEntryKind.PrivateKey)
            yield return Problem.Error("tc-alias", ("alias", alias.Value), ("path", _meant.Path), ("place", Use.Place),
                ("keys", string.Join(", ", _meant.Keys.Select(entry => entry.Alias))));
        if (Key is not { } key)
            yield break;
        if (StrayReply(key) is { } stray)
            yield return Stray(stray, key);
        if (EntryChain.Of(_machine, key, _atHand).Find(_meant.Path) is { } chain)
            yield return chain;
    }

    private bool IsGood(KeyStoreEntry named, KeyStoreEntry meant) =>
        named.Kind == KeyStoreEntryKind.PrivateKey && named.Chain.FirstOrDefault()?.SpkiSha256 == meant.Chain[0].SpkiSha256
        && EntryChain.Of(_machine, named, _atHand).IsGood;

    // The signature of an import under the wrong alias: a trusted certificate for a key that is here.
    private KeyStoreEntry? StrayReply(KeyStoreEntry key) => _meant!.Entries.FirstOrDefault(entry =>
        entry.Kind == KeyStoreEntryKind.TrustedCertificate && entry.Chain.FirstOrDefault()?.SpkiSha256 == key.Chain[0].SpkiSha256);

    private Problem Stray(KeyStoreEntry stray, KeyStoreEntry key)
    {
        (string, string)[] details = [("alias", stray.Alias), ("key", key.Alias), ("path", _meant!.Path)];
        return key.Chain[0] == stray.Chain[0] ? Problem.Info("tc-reply-as-trusted", details) : Problem.Error("tc-reply-as-trusted", details);
    }
}
