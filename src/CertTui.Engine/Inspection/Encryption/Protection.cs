using System.Formats.Asn1;

namespace CertTui.Engine.Inspection.Encryption;

/// <summary>How something is encrypted or sealed.</summary>
/// <param name="Algorithm">Its name as OpenSSL writes it, as far as it is known; else the OID.</param>
/// <param name="Iterations">Rounds of key derivation; 0 where the file does not say.</param>
/// <param name="IsSupported">False where this program cannot open it, whatever the password.</param>
public sealed record Protection(string Algorithm, long Iterations, bool IsSupported)
{
    private const string Pbes2 = "1.2.840.113549.1.5.13";
    private const string Pbkdf2 = "1.2.840.113549.1.5.12";

    // PKCS#12 appendix C and PKCS#5 appendix A.
    private static readonly Dictionary<string, string> Schemes = new()
    {
        ["1.2.840.113549.1.12.1.3"] = "PBE-SHA1-3DES",
        ["1.2.840.113549.1.12.1.4"] = "PBE-SHA1-2DES",
        ["1.2.840.113549.1.12.1.5"] = "PBE-SHA1-RC2-128",
        ["1.2.840.113549.1.12.1.6"] = "PBE-SHA1-RC2-40",
        ["1.2.840.113549.1.5.3"] = "PBE-MD5-DES",
        ["1.2.840.113549.1.5.6"] = "PBE-MD5-RC2-64",
        ["1.2.840.113549.1.5.10"] = "PBE-SHA1-DES",
        ["1.2.840.113549.1.5.11"] = "PBE-SHA1-RC2-64",
    };

    private static readonly Dictionary<string, string> UnsupportedSchemes = new()
    {
        ["1.2.840.113549.1.12.1.1"] = "PBE-SHA1-RC4-128",
        ["1.2.840.113549.1.12.1.2"] = "PBE-SHA1-RC4-40",
    };

    private static readonly Dictionary<string, string> Ciphers = new()
    {
        ["1.2.840.113549.3.7"] = "DES-EDE3-CBC",
        ["1.2.840.113549.3.2"] = "RC2-CBC",
        ["1.3.14.3.2.7"] = "DES-CBC",
        ["2.16.840.1.101.3.4.1.2"] = "AES-128-CBC",
        ["2.16.840.1.101.3.4.1.22"] = "AES-192-CBC",
        ["2.16.840.1.101.3.4.1.42"] = "AES-256-CBC",
    };

    // Absent means hmacWithSHA1 (RFC 8018 appendix A.2).
    private static readonly Dictionary<string, string> Hashes = new()
    {
        ["1.2.840.113549.2.7"] = "SHA1",
        ["1.2.840.113549.2.9"] = "SHA256",
        ["1.2.840.113549.2.10"] = "SHA384",
        ["1.2.840.113549.2.11"] = "SHA512",
    };

    /// <summary>An AlgorithmIdentifier with the parameters of a password-based scheme.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    internal static Protection Read(AsnReader algorithm)
    {
        var oid = algorithm.ReadObjectIdentifier();
        if (oid == Pbes2)
            return ReadPbes2(algorithm.ReadSequence());
        if (Schemes.GetValueOrDefault(oid) is not { } name)
            return new Protection(UnsupportedSchemes.GetValueOrDefault(oid, oid), 0, IsSupported: false);
        var parameters = algorithm.ReadSequence();
        parameters.ReadOctetString();
        return new Protection(name, ReadCount(parameters), IsSupported: true);
    }

    /// <summary>A count may have any number of bytes.</summary>
    internal static long ReadCount(AsnReader reader) =>
        reader.ReadInteger() is var count && count >= 0 && count <= long.MaxValue ? (long)count : long.MaxValue;

    private static Protection ReadPbes2(AsnReader parameters)
    {
        var derivation = parameters.ReadSequence();
        var derivationOid = derivation.ReadObjectIdentifier();
        var cipherOid = parameters.ReadSequence().ReadObjectIdentifier();
        var cipher = Ciphers.GetValueOrDefault(cipherOid);
        if (derivationOid != Pbkdf2)
            return new Protection($"{cipher ?? cipherOid} {derivationOid}", 0, IsSupported: false);
        var (iterations, hash) = ReadPbkdf2(derivation.ReadSequence());
        return new Protection($"{cipher ?? cipherOid} PBKDF2-{Hashes.GetValueOrDefault(hash, hash)}", iterations, cipher is not null && Hashes.ContainsKey(hash));
    }

    private static (long Iterations, string Hash) ReadPbkdf2(AsnReader parameters)
    {
        parameters.ReadEncodedValue();
        var iterations = ReadCount(parameters);
        if (parameters.HasData && parameters.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
            parameters.ReadInteger();
        return (iterations, parameters.HasData ? parameters.ReadSequence().ReadObjectIdentifier() : "1.2.840.113549.2.7");
    }
}
