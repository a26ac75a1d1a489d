using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.MachineContract;

/// <summary>A machine to check, and what the checks need on it. Its certificates are signed with a key of the machine itself.</summary>
public sealed class Ground : IDisposable
{
    private const string Prefix = "contract-";
    private const string CaKey = Prefix + "ca";
    private static readonly X500DistinguishedName CaName = new("CN=Contract Root");

    private readonly List<byte[]> _lists = [];
    private int _count;

    public Ground(Machine machine)
    {
        Machine = machine;
        Clean();
    }

    public Machine Machine { get; }

    /// <summary>An id that nothing has yet.</summary>
    public string NewId() => $"{Prefix}{++_count}";

    /// <summary>A new key of 2,048 bits.</summary>
    public string NewKey(bool exportable = true)
    {
        var id = NewId();
        Machine.Keys.Create(id, KeyChoice.Rsa2048, exportable);
        return id;
    }

    /// <summary>A certificate for a key of the machine, or for the CA's own.</summary>
    public Certificate Certify(string commonName, string? keyId = null)
    {
        using var subject = Open(keyId ?? CaKey);
        using var issuer = Open(CaKey);
        var request = new CertificateRequest(
            new X500DistinguishedName($"CN={commonName}"), PublicKey.CreateFromSubjectPublicKeyInfo(subject.ExportSubjectPublicKeyInfo(), out _), HashAlgorithmName.SHA256);
        var serial = RandomNumberGenerator.GetBytes(12);
        using var certificate = request.Create(CaName, Generator(issuer), Machine.Now.AddDays(-1), Machine.Now.AddDays(90), serial);
        return Certificate.Open(certificate.RawData);
    }

    /// <summary>The first revocation list of an issuer.</summary>
    public byte[] Crl(string issuerName)
    {
        using var issuer = Open(CaKey);
        var keyId = new X509AuthorityKeyIdentifierExtension([0x30, 0x03, 0x80, 0x01, 0x01]);
        var name = new X500DistinguishedName($"CN={issuerName}");
        _lists.Add(new CertificateRevocationListBuilder().Build(
            name, Generator(issuer), 1, Machine.Now.AddDays(30), HashAlgorithmName.SHA256, keyId, Machine.Now.AddDays(-1)));
        return _lists[^1];
    }

    /// <summary>A pending request, not yet registered.</summary>
    public PendingRequest Request(string keyId, string host)
    {
        using var key = Open(keyId);
        var csr = SigningRequest.Build(new Subject(host, "EXAMPLE", null, "TAIPEI", "TAIWAN", "TW"), [host], key);
        var spki = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        return new PendingRequest(NewId(), Prefix + "case", host, keyId, csr, spki, Machine.Now);
    }

    public StoredCertificate? Find(StoreName store, Certificate certificate) =>
        Machine.Stores.List(store).FirstOrDefault(stored => stored.Certificate.Equals(certificate));

    public RSA Open(string keyId)
    {
        if (keyId == CaKey && !Machine.Keys.List().Contains(CaKey))
            Machine.Keys.Create(CaKey, KeyChoice.Rsa2048, exportable: true);
        return Machine.Keys.Open(keyId) as RSA ?? throw new Broken($"the key {keyId} does not open");
    }

    public void Dispose() => Clean();

    private void Clean()
    {
        foreach (var request in Machine.Pending.List().Where(request => request.CaseId.StartsWith(Prefix, StringComparison.Ordinal)))
            Machine.Pending.Retire(request.Id);
        foreach (var crl in _lists)
            Machine.Stores.RemoveCrl(StoreName.Intermediate, crl);
        foreach (var store in Enum.GetValues<StoreName>())
        {
            foreach (var stored in Machine.Stores.List(store).Where(stored => stored.Certificate.Issuer == CaName.Name))
                Machine.Stores.Remove(store, stored.Certificate.Fingerprint);
        }
        foreach (var id in Machine.Keys.List().Where(id => id.StartsWith(Prefix, StringComparison.Ordinal)))
            Machine.Keys.Delete(id);
    }

    private static X509SignatureGenerator Generator(RSA key) => X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
}
