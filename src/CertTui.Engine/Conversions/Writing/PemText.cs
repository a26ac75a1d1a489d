using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Pem;

namespace CertTui.Engine.Conversions.Writing;

/// <summary>Certificates, then the key as PKCS#8 (RFC 7468 sections 5, 10 and 11), with the line ends of the servers that read such files.</summary>
internal static class PemText
{
    public static byte[] Write(IReadOnlyList<Certificate> certificates, Pkcs12Key? key, ReadOnlySpan<char> password)
    {
        var chain = string.Concat(certificates.Select(certificate => PemEncoding.WriteString(Armour.Certificate, certificate.Der) + "\n"));
        if (key is null)
            return Encoding.ASCII.GetBytes(chain);
        var block = password.IsEmpty ? PemEncoding.Write("PRIVATE KEY", key.Pkcs8) : PemEncoding.Write("ENCRYPTED PRIVATE KEY", Encrypt(key, password));
        // In one piece from the start: no copy of the key is left in memory.
        var file = new byte[chain.Length + block.Length + 1];
        Encoding.ASCII.GetBytes(chain, file);
        Encoding.ASCII.GetBytes(block, file.AsSpan(chain.Length));
        file[^1] = (byte)'\n';
        Array.Clear(block);
        return file;
    }

    // PBES2 with AES-256-CBC (RFC 8018 section 6.2), which every OpenSSL of the last ten years opens.
    private static byte[] Encrypt(Pkcs12Key key, ReadOnlySpan<char> password)
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Pkcs12Writer.AesIterations);
        return Pkcs8PrivateKeyInfo.Decode(key.Pkcs8, out _, skipCopy: true).Encrypt(password, parameters);
    }
}
