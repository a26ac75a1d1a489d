using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Pem;
using CertTui.Engine.Plans;

namespace CertTui.Engine.Tests.Diagnosis;

/// <summary>A machine in memory with the files of a server under /s, and a chain of four tiers.</summary>
internal sealed class ServerFiles : IDisposable
{
    public const string Password = "a-long-password";

    public TestChain Chain { get; } = new();

    public MemoryMachine Machine { get; } = new();

    public MemorySecrets Secrets { get; } = new(("p", Password));

    public Certificate Leaf => Chain.Leaf.Certificate;

    /// <summary>What a server should send.</summary>
    public IReadOnlyList<Certificate> ToSend => [Leaf, Chain.Authority.Certificate, Chain.Cross];

    public ServerFiles Text(string path, string text) => Bytes(path, Encoding.UTF8.GetBytes(text));

    public ServerFiles Bytes(string path, byte[] content)
    {
        Machine.Files.WriteNew(path, content, ownerOnly: false);
        return this;
    }

    public ServerFiles Pem(string path, params IEnumerable<Certificate> certificates) =>
        Text(path, string.Concat(certificates.Select(certificate => Armour.Write(Armour.Certificate, certificate.Der))));

    public ServerFiles Key(string path, AsymmetricAlgorithm? key = null) => Text(path, (key ?? Chain.Leaf.Key).ExportPkcs8PrivateKeyPem());

    public ServerFiles Pfx(string path, string? name, params IReadOnlyList<Certificate> certificates) =>
        Pfx(path, name, Chain.Leaf.Key, Pkcs12Cipher.TripleDesSha1, certificates);

    public ServerFiles Pfx(string path, string? name, AsymmetricAlgorithm key, Pkcs12Cipher cipher, IReadOnlyList<Certificate> certificates) =>
        Bytes(path, Pkcs12Writer.Write(key.ExportPkcs8PrivateKey(), certificates, name, cipher, Password));

    /// <summary>Mends, and looks once more: nothing may be left but remarks.</summary>
    public void MendAndProve(Func<Examination> look)
    {
        Carrying.Apply(Machine.Machine, look().Repair!, Secrets);
        Assert.Null(look().Cause);
    }

    public void Dispose() => Machine.Dispose();
}
