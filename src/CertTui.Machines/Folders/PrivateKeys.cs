using System.Formats.Asn1;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Folders;

/// <summary>Private keys made and opened by the platform; PKCS#8 is RFC 5958.</summary>
internal static class PrivateKeys
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Ec = "1.2.840.10045.2.1";

    public static AsymmetricAlgorithm Create(KeyChoice choice) => choice switch
    {
        KeyChoice.Rsa3072 => RSA.Create(3072),
        KeyChoice.Rsa4096 => RSA.Create(4096),
        KeyChoice.P256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        KeyChoice.P384 => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        _ => RSA.Create(2048),
    };

    /// <summary><see cref="Refusal"/> <c>malformed</c> where it is neither an RSA nor an EC key.</summary>
    public static AsymmetricAlgorithm Open(ReadOnlySpan<byte> pkcs8)
    {
        AsymmetricAlgorithm? key = null;
        try
        {
            key = AlgorithmOf(pkcs8) switch
            {
                Rsa => RSA.Create(),
                Ec => ECDsa.Create(),
                var other => throw new CryptographicException(other),
            };
            key.ImportPkcs8PrivateKey(pkcs8, out _);
            return key;
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            key?.Dispose();
            throw new Refusal("malformed", ("what", "private-key"), ("reason", exception.Message));
        }
    }

    // PrivateKeyInfo ::= SEQUENCE { version, algorithm SEQUENCE { OBJECT IDENTIFIER, ... }, ... }
    private static string AlgorithmOf(ReadOnlySpan<byte> pkcs8)
    {
        AsnDecoder.ReadSequence(pkcs8, AsnEncodingRules.BER, out var start, out var length, out _);
        var body = pkcs8.Slice(start, length);
        AsnDecoder.ReadInteger(body, AsnEncodingRules.BER, out var version);
        var algorithm = body[version..];
        AsnDecoder.ReadSequence(algorithm, AsnEncodingRules.BER, out start, out length, out _);
        return AsnDecoder.ReadObjectIdentifier(algorithm.Slice(start, length), AsnEncodingRules.BER, out _);
    }
}
