using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using CertTui.Engine.Pem;
using CertTui.Engine.Ports;
using CertTui.Testing;

namespace CertTui.Fuzz;

/// <summary>A file in order, to be damaged.</summary>
public sealed record GoodFile(string Name, byte[] Content);

/// <summary>One good file of every kind and form. Whatever is encrypted takes one round, so that time goes into reading.</summary>
public static class GoodFiles
{
    public const string Password = "correct horse 42";

    public static IReadOnlyList<GoodFile> Make()
    {
        var world = new TestChain();
        var rsa = (RSA)TestKeys.Make(KeyChoice.Rsa2048);
        var leaf = world.Leaf.Certificate.Der;
        var chain = string.Concat(new[] { leaf, world.Authority.Certificate.Der, world.Cross.Der }.Select(der => Armour.Write(Armour.Certificate, der)));
        var csr = TestRequests.Make(new MemoryMachine(), "one").Csr;
        var crl = world.Authority.Crl(3, Some.Now.AddDays(-1), Some.Now.AddDays(6), world.Leaf.Certificate);
        return
        [
            new("leaf.cer", leaf),
            new("chain.pem", Encoding.ASCII.GetBytes(chain)),
            new("utf16.cer", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(chain)]),
            new("mail.txt", Encoding.ASCII.GetBytes("> Dear customer,\r\n> " + chain.Replace("=", "=3D").Replace("\r\n", "=\r\n\r\n> "))),
            new("bare.txt", Encoding.ASCII.GetBytes(Convert.ToBase64String(leaf, Base64FormattingOptions.InsertLineBreaks))),
            new("request.csr", csr),
            new("request.pem", Armour.WriteBytes(Armour.NewCertificateRequest, csr)),
            new("list.crl", crl),
            new("chain.p7b", Pkcs7(world)),
            new("rsa.key", Encoding.ASCII.GetBytes(rsa.ExportRSAPrivateKeyPem())),
            new("rsa.der", rsa.ExportRSAPrivateKey()),
            new("ec.key", ((ECDsa)world.Leaf.Key).ExportECPrivateKey()),
            new("pkcs8.key", world.Leaf.Key.ExportPkcs8PrivateKey()),
            new("encrypted.key", world.Leaf.Key.ExportEncryptedPkcs8PrivateKey(Password, OneRound(PbeEncryptionAlgorithm.Aes256Cbc))),
            new("aes.pfx", Pfx(world, PbeEncryptionAlgorithm.Aes256Cbc)),
            new("3des.pfx", Pfx(world, PbeEncryptionAlgorithm.TripleDes3KeyPkcs12)),
            new("cert.zip", Zip(("server.cer", leaf), ("chain.pem", Encoding.ASCII.GetBytes(chain)), ("server.key", rsa.ExportPkcs8PrivateKey()))),
            new("store.jks", KeyStore(leaf, world.Authority.Certificate.Der)),
        ];
    }

    private static PbeParameters OneRound(PbeEncryptionAlgorithm cipher) =>
        new(cipher, cipher == PbeEncryptionAlgorithm.Aes256Cbc ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1, 1);

    private static byte[] Pkcs7(TestChain world)
    {
        var signed = new System.Security.Cryptography.X509Certificates.X509Certificate2Collection { world.Leaf.Certificate.ToX509(), world.Authority.Certificate.ToX509() };
        return signed.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs7)!;
    }

    private static byte[] Pfx(TestChain world, PbeEncryptionAlgorithm cipher)
    {
        var parameters = OneRound(cipher);
        var keys = new Pkcs12SafeContents();
        keys.AddShroudedKey(world.Leaf.Key, Password, parameters);
        var certificates = new Pkcs12SafeContents();
        certificates.AddCertificate(world.Leaf.Certificate.ToX509());
        certificates.AddCertificate(world.Authority.Certificate.ToX509());
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(keys);
        builder.AddSafeContentsEncrypted(certificates, Password, parameters);
        builder.SealWithMac(Password, HashAlgorithmName.SHA256, 1);
        return builder.Encode();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    // One key with two certificates: what a key store needs to be read without its password.
    private static byte[] KeyStore(params byte[][] chain)
    {
        byte[] type = [0, 5, .. "X.509"u8];
        byte[] head = [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 6, .. "tomcat"u8, .. new byte[8], 0, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, (byte)chain.Length];
        return [.. head, .. chain.SelectMany(der => (byte[])[.. type, 0, 0, (byte)(der.Length >> 8), (byte)der.Length, .. der]), .. new byte[20]];
    }
}
