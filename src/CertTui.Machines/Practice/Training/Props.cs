using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Network;
using CertTui.Machines.Practice.Sites;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Practice.Training;

/// <summary>What a scenario about served certificates is built from: a host, certificates, a site, server programs, public addresses. All of its own.</summary>
internal sealed class Props(Ground ground, string scenario)
{
    private const string Prefix = "faq-";

    private readonly NetworkFile _network = new(ground.Folders);

    public Ground Ground => ground;

    public string Host { get; } = $"{scenario}.example.com.tw";

    public string Site { get; } = Prefix + scenario;

    public string Folder { get; } = ground.Folder(scenario);

    /// <summary>The id of the role's key.</summary>
    public string KeyOf(string role) => $"{Prefix}{scenario}-{role}";

    /// <summary>The endpoint and the new certificate: what the trainee is given.</summary>
    public Dictionary<string, string> Told(Certificate certificate) => new()
    {
        ["endpoint"] = $"{Host}:443",
        ["certificateFile"] = Write("server.cer", certificate),
    };

    /// <summary>A server certificate for the host whose key lies on this machine under the role's name.</summary>
    public Certificate Leaf(string role, int issuedDaysAgo, string issuer = TaiwanShapes.Ssl)
    {
        var id = KeyOf(role);
        Forget(id);
        ground.Machine.Keys.Create(id, KeyChoice.P256, exportable: true);
        using var key = ground.Machine.Keys.Open(id)!;
        return Issue(new PublicKey(key), issuedDaysAgo, issuer);
    }

    /// <summary>A server certificate for the host whose key lies at some other place.</summary>
    public Certificate LeafElsewhere(int issuedDaysAgo)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = Issue(new PublicKey(key), issuedDaysAgo, TaiwanShapes.Ssl);
        var pkcs8 = key.ExportPkcs8PrivateKey();
        PlaceKeys.Put(new FolderKeys(ground.Folders.NetworkKeys), certificate, pkcs8);
        CryptographicOperations.ZeroMemory(pkcs8);
        return certificate;
    }

    /// <summary>Into the Personal store, with its key.</summary>
    public void Install(Certificate certificate, string role) =>
        ground.Machine.Stores.Put(StoreName.Personal, new StoredCertificate(certificate, $"{Host} {role}", KeyOf(role)));

    /// <summary>The chain that the order of the certificate came with, the root left out.</summary>
    public IReadOnlyList<Certificate> Chain(Certificate leaf) => [leaf, ground.Ca.Get(TaiwanShapes.Ssl), ground.Ca.Get(TaiwanShapes.CyberCross)];

    public BindingRecord ByName(Certificate? bound) => new("https", "*", 443, Host, true, bound?.Fingerprint);

    public void PutSite(params IReadOnlyList<BindingRecord> bindings) => PutSite(Site, isRunning: true, bindings);

    public void PutSite(string name, bool isRunning, IReadOnlyList<BindingRecord> bindings)
    {
        new PracticeSites(ground.Folders, _ => throw new InvalidOperationException()).Put(new SiteRecord(0, name, name, isRunning, bindings));
        var page = $"<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{name}</title><h1>{name}</h1></html>\n";
        PutPage(name, "index.html", page);
    }

    public void PutPage(string site, string name, string content) =>
        DurableFile.Write(
            Path.Combine(DurableFolder.Ensure(Path.Combine(ground.Folders.Sites, site)), name), Encoding.UTF8.GetBytes(content), DurableFile.Readable);

    /// <summary>A server program for the site. Its file was written an hour ago.</summary>
    /// <param name="file">What stands in its file.</param>
    /// <param name="loaded">What it read when it was started.</param>
    /// <param name="startedDaysAgo">When that was.</param>
    public void PutServer(IReadOnlyList<Certificate> file, IReadOnlyList<Certificate> loaded, int startedDaysAgo)
    {
        var path = Write("fullchain.pem", [.. file]);
        File.SetLastWriteTimeUtc(path, ground.Machine.Now.AddHours(-1).UtcDateTime);
        var record = new ServerRecord(
            "httpd-" + scenario, Site, path, ground.Machine.Now.AddDays(-startedDaysAgo), [.. loaded.Select(certificate => certificate.Der)]);
        new PracticeWebServers(ground.Folders, ground.Machine.Clock).Put(record);
    }

    /// <summary>The name leads to these addresses, and this is what answers there.</summary>
    public void PutPlaces(params IReadOnlyList<PlaceRecord> places)
    {
        foreach (var place in places)
            _network.Put(place);
        _network.Put(new NameRecord(Host, [.. places.Select(place => place.Address)]));
    }

    public static PlaceRecord Here(string address) => new(address, nameof(OwnerKind.Own), "", [], false);

    public static PlaceRecord At(string address, OwnerKind owner, string keeper, params IReadOnlyList<Certificate> chain) =>
        new($"{IPAddress.Parse(address)}", $"{owner}", keeper, [.. chain.Select(certificate => certificate.Der)], false);

    public string Write(string name, params IReadOnlyList<Certificate> certificates)
    {
        var path = Path.Combine(Folder, name);
        DurableFile.Write(path, [.. certificates.SelectMany(certificate => PemFile.Bytes("CERTIFICATE", certificate.Der))], DurableFile.Readable);
        return path;
    }

    private Certificate Issue(PublicKey key, int issuedDaysAgo, string issuer)
    {
        var subject = new Dictionary<string, string> { ["2.5.4.10"] = "EXAMPLE TRADING", ["2.5.4.7"] = "TAIPEI", ["2.5.4.8"] = "TAIWAN", ["2.5.4.6"] = "TW" };
        return LeafCertificates.Issue(ground.Ca, new LeafOrder(issuer, key, subject, [Host], false), ground.Machine.Now.AddDays(-issuedDaysAgo));
    }

    // What an earlier seeding left.
    private void Forget(string keyId)
    {
        foreach (var stored in ground.Machine.Stores.List(StoreName.Personal).Where(stored => stored.KeyId == keyId))
            ground.Machine.Stores.Remove(StoreName.Personal, stored.Certificate.Fingerprint);
        ground.Machine.Keys.Delete(keyId);
    }
}
