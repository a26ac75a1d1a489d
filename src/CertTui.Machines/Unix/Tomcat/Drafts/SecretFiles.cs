using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>
/// The files of one certificate for Tomcat, in a folder of its own below conf: nothing is ever written over. They are Tomcat's account's alone.
/// </summary>
internal sealed class SecretFiles : IDisposable
{
    private const string MainFolder = "certtui";
    private const int PasswordLength = 32;

    private readonly string _base;
    private readonly string _folder;
    private readonly FileAccount _account;
    private readonly List<FileStep> _steps = [];
    private readonly Dictionary<string, byte[]> _contents = [];
    private readonly char[] _password = RandomNumberGenerator.GetHexString(PasswordLength, lowercase: true).ToCharArray();

    public SecretFiles(TomcatServer server, Certificate certificate)
    {
        _base = server.Base;
        _account = new FileAccount(server.Launch!.User, server.Launch.Group);
        var name = $"{SafeName.Slug(certificate.CommonName)}_{certificate.Fingerprint[..12].ToLowerInvariant()}_{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
        _folder = Path.Combine("conf", MainFolder, name);
        foreach (var folder in new[] { Path.GetDirectoryName(_folder)!, _folder }.Where(folder => !Directory.Exists(Full(folder))))
            _steps.Add(new FileStep("folder", Full(folder), Account: _account));
    }

    public IReadOnlyList<FileStep> Steps => _steps;

    /// <summary>Of the keystore. Never to be shown or kept but in server.xml.</summary>
    public ReadOnlySpan<char> Password => _password;

    /// <summary>A PKCS#12 file with key and chain.</summary>
    /// <returns>Its path, as server.xml has it: from CATALINA_BASE.</returns>
    public string AddKeyStore(Machine machine, StoredCertificate stored, string alias, Pkcs12Cipher cipher)
    {
        using var key = machine.Keys.Open(stored.KeyId ?? "") ?? throw new Refusal("key-not-found", ("key", stored.KeyId ?? ""));
        var pkcs8 = key.ExportPkcs8PrivateKey();
        try
        {
            return Add("keystore.p12", Pkcs12Writer.Write(pkcs8, Served.Order(machine, stored.Certificate), alias, cipher, _password));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>The key in PEM.</summary>
    public string AddKey(Machine machine, StoredCertificate stored) => Add("privkey.pem", KeyPem.Of(machine.Keys, stored));

    /// <summary>Certificates in PEM.</summary>
    public string AddCertificates(string name, IEnumerable<Certificate> certificates) =>
        Add(name, Encoding.ASCII.GetBytes(string.Concat(certificates.Select(certificate => PemFile.Text("CERTIFICATE", certificate.Der)))));

    /// <summary>A file that is changed and gets the password in.</summary>
    public void AddEdit(FileStep step, byte[] content)
    {
        _contents[step.Path] = content;
        _steps.Add(step with { Sha256 = FileStep.Hash(content) });
    }

    public byte[] ContentOf(FileStep step) => _contents[step.Path];

    public void Dispose()
    {
        Array.Clear(_password);
        foreach (var content in _contents.Values)
            CryptographicOperations.ZeroMemory(content);
    }

    private string Add(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        _contents[Full(path)] = content;
        _steps.Add(new FileStep("secret", Full(path), Sha256: FileStep.Hash(content), Account: _account));
        return path;
    }

    private string Full(string path) => Path.Combine(_base, path);
}
