using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Portal;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Practice.Training;

/// <summary>A host that waits for its certificate, and then has it: what the scenarios of lost keys are made of.</summary>
internal sealed class KeyStage
{
    private const int DaysSinceRequest = 6;

    private readonly Ground _ground;
    private readonly string _scenario;

    public KeyStage(Ground ground, string scenario)
    {
        (_ground, _scenario) = (ground, scenario);
        Clear();
        Folder = ground.Folder(scenario);
    }

    /// <summary>Where the CA's file lies, and what else the scenario lays down.</summary>
    public string Folder { get; }

    public string Host => _scenario + ".faq.example.com.tw";

    private Machine Machine => _ground.Machine;

    private Subject Subject => new(Host, "EXAMPLE TRADING", null, "TAIPEI", "TAIWAN", "TW");

    /// <summary>A key in this machine and its request, made so many days ago and handed in on the same day.</summary>
    public PendingRequest Request(string name = "", int daysAgo = DaysSinceRequest)
    {
        var keyId = $"faq-{_scenario}{name}";
        Machine.Keys.Create(keyId, KeyChoice.Rsa2048, exportable: true);
        using var key = Machine.Keys.Open(keyId)!;
        var at = Machine.Now.AddDays(-daysAgo);
        var request = new PendingRequest(
            keyId, "faq", Host, keyId, SigningRequest.Build(Subject, [Host], key), SpkiOf(key.ExportSubjectPublicKeyInfo()), at, at);
        Machine.Pending.Add(request);
        return request;
    }

    /// <summary>A key that this machine never had, or has no more; the journal knows where its request was made.</summary>
    public PublicKey RequestOn(string machine)
    {
        using var key = RSA.Create(2048);
        var spki = SpkiOf(key.ExportSubjectPublicKeyInfo());
        Machine.Journal!.Note(new JournalledRequest(spki, Host, machine, Machine.Now.AddDays(-DaysSinceRequest)));
        return new PublicKey(key);
    }

    /// <summary>A key among the person's own: the request was made in the wrong store.</summary>
    public PublicKey RequestOfThePerson()
    {
        var keyId = "faq-" + _scenario;
        Machine.UserKeys!.Create(keyId, KeyChoice.Rsa2048, exportable: true);
        using var key = Machine.UserKeys.Open(keyId)!;
        return new PublicKey(key);
    }

    public static PublicKey KeyOf(PendingRequest request) =>
        CertificateRequest.LoadSigningRequest(request.Csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.SkipSignatureValidation).PublicKey;

    /// <summary>The CA issues: cert.zip lies in the folder. Staff imported it, and IIS took it without its key.</summary>
    /// <returns>What the trainee knows.</returns>
    public Dictionary<string, string> Import(PublicKey key, string? keyId = null)
    {
        var yesterday = Machine.Now.AddDays(-1);
        var subject = new Dictionary<string, string> { ["2.5.4.10"] = Subject.Organization, ["2.5.4.7"] = Subject.Locality, ["2.5.4.8"] = Subject.State, ["2.5.4.6"] = Subject.Country };
        var leaf = LeafCertificates.Issue(_ground.Ca, new LeafOrder(TaiwanShapes.Ssl, key, subject, [Host], IsExtendedValidation: false), yesterday);
        var file = Path.Combine(Folder, Delivery.FileName);
        DurableFile.Write(file, Delivery.Zip($"{yesterday:yyyyMMdd}001", leaf, _ground.Ca.Above("ov", 4), yesterday), DurableFile.Readable);
        Machine.Stores.Put(StoreName.Personal, new StoredCertificate(leaf, $"{Host} {yesterday:yyyy-MM-dd}", keyId));
        return new Dictionary<string, string> { ["certificateFile"] = file };
    }

    /// <summary>A backup of the request's key; then the request and the key are gone.</summary>
    public void MoveIntoBackup(PendingRequest request, string file, string password)
    {
        var order = new BackupOrder(BackupSource.Request(request.Id), file, Pkcs12Cipher.TripleDesSha1, "password");
        new WriteBackup(order).Do(Machine, new OnePassword(password));
        Machine.Pending.Retire(request.Id);
        Machine.Keys.Delete(request.KeyId);
    }

    private void Clear()
    {
        foreach (var request in Machine.Pending.List().Where(request => request.Host == Host))
        {
            Machine.Pending.Retire(request.Id);
            Machine.Keys.Delete(request.KeyId);
        }
        foreach (var stored in Machine.Stores.List(StoreName.Personal).Where(stored => stored.Certificate.CommonName == Host))
        {
            Machine.Stores.Remove(StoreName.Personal, stored.Certificate.Fingerprint);
            if (stored.KeyId is not null)
                Machine.Keys.Delete(stored.KeyId);
        }
        foreach (var keys in new[] { Machine.Keys, Machine.UserKeys! })
        {
            foreach (var key in keys.List().Where(key => key.StartsWith($"faq-{_scenario}", StringComparison.Ordinal)))
                keys.Delete(key);
        }
        foreach (var file in Machine.Files.List(Machine.Files.OrderFolder).Where(file => Path.GetFileName(file).StartsWith(Host, StringComparison.Ordinal)))
            Machine.Files.Delete(file);
        new FolderJournal(_ground.Folders.Journal).Forget(Host);
    }

    private static string SpkiOf(byte[] spki) => Convert.ToHexString(SHA256.HashData(spki));

    private sealed class OnePassword(string password) : ISecrets
    {
        public ReadOnlySpan<char> Get(string id) => password;
    }
}
