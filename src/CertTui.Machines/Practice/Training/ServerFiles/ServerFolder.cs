using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Ca;

namespace CertTui.Machines.Practice.Training.ServerFiles;

/// <summary>The files of one server in a scenario: keys, certificates of the practice CA, configurations. Keys are new each time.</summary>
internal sealed class ServerFolder
{
    /// <summary>For keystores and backups of practice; it also stands in the files that a trainee looks at.</summary>
    public const string Password = "practice-2026";

    private static readonly Dictionary<string, string> Owner = new()
    {
        ["2.5.4.10"] = "PRACTICE COMPANY",
        ["2.5.4.7"] = "TAIPEI",
        ["2.5.4.8"] = "TAIWAN",
        ["2.5.4.6"] = "TW",
    };

    private readonly Ground _ground;

    public ServerFolder(Ground ground, string scenario)
    {
        _ground = ground;
        Root = ground.Folder(scenario);
        Ssl = ground.Ca.Get(TaiwanShapes.Ssl);
        Cross = ground.Ca.Get(TaiwanShapes.CyberCross);
        Cyber = ground.Ca.Get(TaiwanShapes.CyberRoot);
    }

    public string Root { get; }

    public Certificate Ssl { get; }

    public Certificate Cross { get; }

    public Certificate Cyber { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public static RSA NewKey() => RSA.Create(2048);

    public Certificate Issue(RSA key, string host, int daysAgo = 1) => LeafCertificates.Issue(
        _ground.Ca, new LeafOrder(TaiwanShapes.Ssl, new PublicKey(key), Owner, [host], false), _ground.Machine.Now.AddDays(-daysAgo));

    /// <summary>What keytool puts beside a new key until the reply of the CA is imported.</summary>
    public Certificate SelfSigned(RSA key, string host)
    {
        var request = new CertificateRequest($"CN={host}, O=PRACTICE COMPANY, C=TW", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(_ground.Machine.Now.AddDays(-20), _ground.Machine.Now.AddDays(70));
        return Certificate.Open(made.RawData);
    }

    /// <summary>The files as TWCA sends them for a chain of four tiers.</summary>
    public void Deliver(Certificate server)
    {
        Certificates("cert/server.cer", server);
        Certificates("cert/uca_1.cer", Ssl);
        Certificates("cert/uca_2.cer", Cross);
        Certificates("cert/root.cer", _ground.Ca.Get(TaiwanShapes.GlobalRoot));
    }

    public void Certificates(string name, params IEnumerable<Certificate> certificates) =>
        Text(name, string.Concat(certificates.Select(certificate => PemFile.Text("CERTIFICATE", certificate.Der))));

    public void Key(string name, RSA key) => Bytes(name, PemFile.Bytes("PRIVATE KEY", key.ExportPkcs8PrivateKey()), DurableFile.OwnerOnly);

    public void KeyStore(string name, params IReadOnlyList<JavaEntry> entries) =>
        Bytes(name, JavaKeyStoreWriter.Write(Password, _ground.Machine.Now.AddDays(-20), entries), DurableFile.OwnerOnly);

    public void Pfx(string name, RSA key, string friendlyName, Pkcs12Cipher cipher, params IReadOnlyList<Certificate> certificates) =>
        Bytes(name, Pkcs12Writer.Write(key.ExportPkcs8PrivateKey(), certificates, friendlyName, cipher, Password), DurableFile.OwnerOnly);

    public void Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text), DurableFile.Readable);

    public void Bytes(string name, byte[] content, UnixFileMode mode)
    {
        var path = PathOf(name);
        DurableFolder.Ensure(Path.GetDirectoryName(path)!);
        DurableFile.Write(path, content, mode);
    }
}
