using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice;
using CertTui.Machines.Practice.Ca;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Tests.Practice.MailServer;

/// <summary>A practice machine with its mail server, as a person finds it in the guide hkpost-exchange.</summary>
internal sealed class MailWorld : IDisposable
{
    public static readonly string[] Names = ["mail.example.com.hk", "autodiscover.example.com.hk", "owa.example.com.hk"];

    public MailWorld() => World.Open.AddMailServer();

    public TestWorld World { get; } = new();

    public Machine Machine => World.Machine;

    public IMailServer Mail => Machine.MailServer!;

    public string Old => Personal("mail-old");

    public string Own => Personal("mail-own");

    /// <summary>A renewed certificate in Personal, with its key and the new intermediate: as sections B to E leave it.</summary>
    public Certificate Renew(params string[] names)
    {
        var id = $"mail-{Machine.Keys.List().Count}";
        Machine.Keys.Create(id, KeyChoice.Rsa2048, exportable: true);
        using var key = (RSA)Machine.Keys.Open(id)!;
        var ca = new PracticeCa(new PracticeFolders(World.PathOf()));
        var subject = new Dictionary<string, string> { ["2.5.4.6"] = "HK" };
        var order = new LeafOrder(PostShapes.Ssl2025, new PublicKey(key), subject, names.Length == 0 ? Names : names, false, LeafOrder.DaysInHongKong);
        var leaf = LeafCertificates.Issue(ca, order, Machine.Now);
        Machine.Stores.Put(StoreName.Personal, new StoredCertificate(leaf, "renewed", id));
        Machine.Stores.Remove(StoreName.Intermediate, ca.Get(PostShapes.Ssl2017).Fingerprint);
        Machine.Stores.Put(StoreName.Intermediate, new StoredCertificate(ca.Get(PostShapes.Ssl2025)));
        return leaf;
    }

    public void Dispose() => World.Dispose();

    private string Personal(string keyId) =>
        Machine.Stores.List(StoreName.Personal).Single(stored => stored.KeyId == keyId).Certificate.Fingerprint;
}
