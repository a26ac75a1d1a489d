using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.Sites;
using CertTui.Machines.Practice.World;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Practice.MailServer;

/// <summary>The mail server as the guide hkpost-exchange finds it: with a certificate of the old generation that soon expires.</summary>
internal static class MailStart
{
    private const string Product = "Microsoft Exchange Server 2010 (14.3), for practice";
    private const string Site = "Exchange";
    private const string Computer = "EXCH01";
    private const string OldKey = "mail-old";
    private const string OwnKey = "mail-own";
    private const int AgeOfCertificate = 185;

    // The common name first, as the certificate shall have it.
    private static readonly MailNameRecord[] Names =
    [
        new("mail.example.com.hk", "mail-host"),
        new("autodiscover.example.com.hk", "autodiscover"),
        new("owa.example.com.hk", "web-access"),
        new(Computer, "computer"),
        new("mail.local", "internal"),
    ];

    /// <summary>Everything that the record names is there before the record is: an installation that was cut off is made whole by the next.</summary>
    public static MachineRecord Install(MachineRecord machine, PracticeFolders folders, DateTimeOffset now)
    {
        var ca = new PracticeCa(folders);
        var issued = Put(folders, OldKey, key => IssueOld(ca, key, now), Names[0].Name).Fingerprint;
        var own = Put(folders, OwnKey, key => SelfSigned(key, now), "Microsoft Exchange").Fingerprint;
        new DnsFile(folders).Announce(PublicNames);
        var site = new SiteRecord(machine.Sites.Max(other => other.Id) + 1, Site, "exchange", true, [new("https", "*", 443, "", false, issued)]);
        PracticeWorld.WriteFirstPage(folders, site);
        AssignmentRecord[] assignments = [new("smtp", own), new("smtp", issued), new("pop", issued), new("imap", issued)];
        return machine with { Sites = [.. machine.Sites, site], Mail = new MailRecord(Product, Site, Names, assignments, own) };
    }

    private static string[] PublicNames => [.. Names.Take(3).Select(name => name.Name)];

    private static Certificate Put(PracticeFolders folders, string keyId, Func<RSA, Certificate> certify, string friendlyName)
    {
        var stores = new FolderStores(folders.Stores);
        if (stores.List(StoreName.Personal).FirstOrDefault(stored => stored.KeyId == keyId) is { } present)
            return present.Certificate;
        var keys = new FolderKeys(folders.Keys);
        if (!keys.List().Contains(keyId))
            keys.Create(keyId, KeyChoice.Rsa2048, exportable: true);
        using var key = (RSA)keys.Open(keyId)!;
        var certificate = certify(key);
        stores.Put(StoreName.Personal, new StoredCertificate(certificate, friendlyName, keyId));
        return certificate;
    }

    private static Certificate IssueOld(PracticeCa ca, RSA key, DateTimeOffset now)
    {
        var subject = new Dictionary<string, string>
        {
            ["2.5.4.10"] = "EXAMPLE TRADING (HONG KONG) LIMITED",
            ["2.5.4.7"] = "Hong Kong",
            ["2.5.4.8"] = "Hong Kong",
            ["2.5.4.6"] = "HK",
        };
        var order = new LeafOrder(PostShapes.Ssl2017, new PublicKey(key), subject, PublicNames, IsExtendedValidation: false, LeafOrder.DaysInHongKong);
        return LeafCertificates.Issue(ca, order, now.AddDays(-AgeOfCertificate));
    }

    // What the server makes for itself when it is set up: the computer's name, five years.
    private static Certificate SelfSigned(RSA key, DateTimeOffset now)
    {
        var request = new CertificateRequest($"CN={Computer}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Computer);
        names.AddDnsName("mail.local");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(CaCertificates.ServerAuthentication)], false));
        var from = now.AddYears(-2);
        using var made = request.CreateSelfSigned(from, from.AddYears(5));
        return Certificate.Open(made.RawData);
    }
}
