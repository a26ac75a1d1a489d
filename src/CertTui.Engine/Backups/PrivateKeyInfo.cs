using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Backups;

/// <summary>PKCS#8 keys (RFC 5208) of the two kinds that servers use.</summary>
internal static class PrivateKeyInfo
{
    /// <summary>RSA or ECDSA; null for any other kind. The caller disposes it.</summary>
    public static AsymmetricAlgorithm? Open(ReadOnlyMemory<byte> pkcs8) =>
        Pkcs8PrivateKeyInfo.Decode(pkcs8, out _, skipCopy: true).AlgorithmId.Value switch
        {
            PublicKeys.Rsa => RsaKeys.OpenPrivate(pkcs8),
            PublicKeys.Ec => OpenEc(pkcs8.Span),
            _ => null,
        };

    private static ECDsa OpenEc(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}
