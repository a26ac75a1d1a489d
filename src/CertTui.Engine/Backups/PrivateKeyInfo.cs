using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Backups;

/// <summary>PKCS#8 keys (RFC 5208) of the two kinds that servers use.</summary>
internal static class PrivateKeyInfo
{
    /// <summary>RSA or ECDSA; null for any other kind. The caller disposes it.</summary>
    public static AsymmetricAlgorithm? Open(ReadOnlyMemory<byte> pkcs8)
    {
        AsymmetricAlgorithm? key = Pkcs8PrivateKeyInfo.Decode(pkcs8, out _, skipCopy: true).AlgorithmId.Value switch
        {
            PublicKeys.Rsa => RSA.Create(),
            PublicKeys.Ec => ECDsa.Create(),
            _ => null,
        };
        key?.ImportPkcs8PrivateKey(pkcs8.Span, out _);
        return key;
    }
}
