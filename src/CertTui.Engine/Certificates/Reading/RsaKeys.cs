using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>RSA keys in memory. Where Windows' newer interface has no RSA (Wine 8), the older one has.</summary>
internal static class RsaKeys
{
    private const int WithSha2 = 24; // PROV_RSA_AES

    public static RSA OpenPublic(byte[] spki) => Open(key => key.ImportSubjectPublicKeyInfo(spki, out _));

    public static RSA OpenPrivate(ReadOnlyMemory<byte> pkcs8) => Open(key => key.ImportPkcs8PrivateKey(pkcs8.Span, out _));

    private static RSA Open(Action<RSA> fill)
    {
        try
        {
            return Filled(RSA.Create(), fill);
        }
        catch (CryptographicException) when (OperatingSystem.IsWindows())
        {
            return Filled(new RSACryptoServiceProvider(new CspParameters(WithSha2) { Flags = CspProviderFlags.CreateEphemeralKey }), fill);
        }
    }

    private static RSA Filled(RSA key, Action<RSA> fill)
    {
        try
        {
            fill(key);
            return key;
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw;
        }
    }
}
