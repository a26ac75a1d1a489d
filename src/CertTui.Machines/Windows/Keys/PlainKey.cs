using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace CertTui.Machines.Windows.Keys;

/// <summary>Takes a private key out of its provider as PKCS#8 (RFC 5958).</summary>
[SupportedOSPlatform("windows")]
internal static class PlainKey
{
    private static readonly PbeParameters Wrapping = new(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, 1);

    /// <summary>The caller clears the bytes. <see cref="CryptographicException"/> where the provider refuses.</summary>
    public static byte[] Of(AsymmetricAlgorithm key)
    {
        if (key is not (RSACng or ECDsaCng))
            return key.ExportPkcs8PrivateKey();
        // A CNG key that may be exported, but not in plain, leaves encrypted and is opened at once.
        var password = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 32).ToCharArray();
        try
        {
            var wrapped = key.ExportEncryptedPkcs8PrivateKey(password, Wrapping);
            return Pkcs8PrivateKeyInfo.DecryptAndDecode(password, wrapped, out _).Encode();
        }
        finally
        {
            Array.Clear(password);
        }
    }
}
