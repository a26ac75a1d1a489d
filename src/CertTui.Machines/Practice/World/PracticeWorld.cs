using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.Sites;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Practice.World;

/// <summary>The world that a person finds at the start: section 9 of the guide twca-iis, and what section D of hkpost-iis removes.</summary>
internal static class PracticeWorld
{
    private const string HostName = "practice.example.com.tw";
    private const string ShopHost = "shop.example.com.tw";
    private const int AgeOfShopCertificate = 150;

    /// <summary>Fills an empty folder. machine.json comes last: a folder without it is not a world.</summary>
    public static void Fill(string folder, DateTimeOffset now)
    {
        var folders = new PracticeFolders(folder);
        foreach (var path in folders.All)
            DurableFolder.Ensure(path);
        var ca = new PracticeCa(folders);
        ca.Create();
        var revocations = Revocations.Publish(RevocationList.GlobalRoot, ca, folders, now);
        var authorities = Revocations.Publish(RevocationList.PostRoot3, ca, folders, now);
        PublishCrosses(folders, ca);
        var shop = IssueForShop(folders, ca, now);
        FillStores(folders, ca, shop, [revocations, authorities]);
        var sites = Sites(shop.Certificate.Fingerprint);
        foreach (var site in sites)
            WriteFirstPage(folders, site);
        new DnsFile(folders).Announce([HostName, ShopHost]);
        DurableFile.Write(folders.MachineFile, PracticeJson.Bytes(new MachineRecord(HostName, sites), PracticeJson.Readable.MachineRecord));
    }

    // The traps of both guides are laid: TWCA's short path is trusted, and its right root is missing; of Hongkong Post's there are
    // the revoked intermediate and the cross certificate of the root that ended.
    private static void FillStores(PracticeFolders folders, PracticeCa ca, StoredCertificate shop, byte[][] revocations)
    {
        var stores = new FolderStores(folders.Stores);
        stores.Put(StoreName.Root, new StoredCertificate(ca.Get(TaiwanShapes.CyberRoot)));
        stores.Put(StoreName.Intermediate, new StoredCertificate(ca.Get(TaiwanShapes.RevokedSecureSsl)));
        stores.Put(StoreName.Root, new StoredCertificate(ca.Get(PostShapes.Root3)));
        stores.Put(StoreName.Intermediate, new StoredCertificate(ca.Get(PostShapes.Ssl2017)));
        stores.Put(StoreName.Intermediate, new StoredCertificate(ca.Get(PostShapes.DeadCross)));
        stores.Put(StoreName.Root, new StoredCertificate(ca.Get(PostShapes.Root1)));
        foreach (var list in revocations)
            stores.PutCrl(StoreName.Intermediate, list);
        stores.Put(StoreName.Personal, shop);
    }

    // The CA's download page has both; only one of them is good for anything.
    private static void PublishCrosses(PracticeFolders folders, PracticeCa ca)
    {
        foreach (var (name, shape) in new[] { ("root_ca_3_x_gsca_r3_pem.crt", PostShapes.LiveCross), ("root_ca_3_x_root_ca_1_pem.crt", PostShapes.DeadCross) })
            DurableFile.Write(Path.Combine(folders.Published, name), PemFile.Bytes("CERTIFICATE", ca.Get(shape).Der), DurableFile.Readable);
    }

    private static StoredCertificate IssueForShop(PracticeFolders folders, PracticeCa ca, DateTimeOffset now)
    {
        const string keyId = "shop-old";
        var keys = new FolderKeys(folders.Keys);
        keys.Create(keyId, KeyChoice.Rsa2048, exportable: true);
        using var key = keys.Open(keyId)!;
        var subject = new Dictionary<string, string> { ["2.5.4.10"] = "EXAMPLE TRADING", ["2.5.4.7"] = "TAIPEI", ["2.5.4.8"] = "TAIWAN", ["2.5.4.6"] = "TW" };
        var order = new LeafOrder(TaiwanShapes.RevokedSecureSsl, new PublicKey(key), subject, [ShopHost], IsExtendedValidation: false);
        var issuedAt = now.AddDays(-AgeOfShopCertificate);
        return new StoredCertificate(LeafCertificates.Issue(ca, order, issuedAt), $"{ShopHost} {issuedAt:yyyy-MM-dd}", keyId);
    }

    private static SiteRecord[] Sites(string shopFingerprint) =>
    [
        new(1, "Default Web Site", "default-web-site", true, [new("http", "*", 80, "", false, null)]),
        new(2, "shop", "shop", true,
        [
            new("http", "*", 80, ShopHost, false, null),
            new("https", "*", 443, ShopHost, true, shopFingerprint),
        ]),
    ];

    /// <summary>Where a site has no pages yet.</summary>
    public static void WriteFirstPage(PracticeFolders folders, SiteRecord site)
    {
        var folder = DurableFolder.Ensure(Path.Combine(folders.Sites, site.Folder));
        var page = $"<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>{site.Name}</title><h1>{site.Name}</h1></html>\n";
        DurableFile.Write(Path.Combine(folder, "index.html"), Encoding.UTF8.GetBytes(page), DurableFile.Readable);
    }
}
