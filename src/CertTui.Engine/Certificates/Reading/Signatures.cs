using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>Signature algorithms of RFC 3279, 4055 and 5758, by OID.</summary>
internal static class Signatures
{
    public static SignatureState Check(Certificate signed, byte[] spki) => Check(
        signed.Fields.Tbs, signed.Fields.SignatureAlgorithm, signed.Fields.SignatureParameters, signed.Fields.Signature, spki);

    /// <summary>Whether an algorithm without parameters verifies.</summary>
    public static bool Verify(byte[] data, string algorithm, byte[] signature, byte[] spki) =>
        Check(data, algorithm, [], signature, spki) == SignatureState.Valid;

    /// <param name="data">What was signed.</param>
    /// <param name="algorithm">The OID of the signature algorithm.</param>
    /// <param name="parameters">Its parameters as they were written; only RSASSA-PSS has any that count.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="spki">The key to verify with.</param>
    public static SignatureState Check(byte[] data, string algorithm, byte[] parameters, byte[] signature, byte[] spki)
    {
        if (SignatureAlgorithm.Read(algorithm, parameters) is not { } read)
            return SignatureState.Unsupported;
        try
        {
            if (!PublicKeys.HasParameters(spki))
                return SignatureState.Unsupported;
            return Verify(data, read, signature, spki) ? SignatureState.Valid : SignatureState.Invalid;
        }
        catch (PlatformNotSupportedException)
        {
            return SignatureState.Unsupported;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or AsnContentException)
        {
            // A key of another kind, on a curve that this platform lacks, or a damaged one: it did not sign this.
            return SignatureState.Invalid;
        }
    }

    private static bool Verify(byte[] data, SignatureAlgorithm algorithm, byte[] signature, byte[] spki)
    {
        switch (algorithm.Key)
        {
            case KeyKind.Rsa:
                using (var rsa = PublicKeys.OpenRsa(spki))
                    return rsa.VerifyData(data, signature, algorithm.Hash, algorithm.Padding!);
            case KeyKind.Ec:
                using (var ec = PublicKeys.OpenEc(spki))
                    return ec.VerifyData(data, signature, algorithm.Hash, DSASignatureFormat.Rfc3279DerSequence);
            default:
                using (var dsa = PublicKeys.OpenDsa(spki))
                    return dsa.VerifyData(data, signature, algorithm.Hash, DSASignatureFormat.Rfc3279DerSequence);
        }
    }
}
