using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Inspection.Recognising;

namespace CertTui.Engine.Inspection.Reading;

/// <summary>Private keys: PKCS#1 (RFC 8017 appendix A.1.2), SEC 1 (RFC 5915), PKCS#8 in the clear and encrypted (RFC 5958).</summary>
/// <param name="contents">Takes the key.</param>
/// <param name="password">Null where none was given.</param>
internal sealed class KeyReading(Contents contents, char[]? password)
{
    private static readonly Dictionary<string, string> OtherKinds = new()
    {
        ["1.3.101.112"] = "Ed25519",
        ["1.3.101.113"] = "Ed448",
        ["1.2.840.10040.4.1"] = "DSA",
        ["1.2.840.113549.1.1.10"] = "RSA-PSS",
    };

    public void Read(string place, FoundBlock block)
    {
        if (block.Label.StartsWith("OPENSSH", StringComparison.Ordinal) || block.Label.StartsWith("DSA", StringComparison.Ordinal))
            throw Unsupported(block.Label);
        // Its cipher stands in the headers, with a derivation that is one round of MD5.
        if (block.HasHeaders)
        {
            contents.Add(new InspectedKey(place, "OpenSSL", block.Label.Split(' ')[0], null, new Protection("DEK-Info", 1, IsSupported: false)));
            contents.Add(place, Unsupported("DEK-Info").Problem with { Severity = Severity.Warning });
            return;
        }
        try
        {
            ReadDer(place, block.Content);
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new Refusal("malformed", ("what", "private-key"), ("reason", exception.Message));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(block.Content);
        }
    }

    private void ReadDer(string place, byte[] der)
    {
        var fields = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        if (fields.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            ReadEncrypted(place, der, Protection.Read(fields.ReadSequence()));
            return;
        }
        fields.ReadInteger();
        var next = fields.PeekTag();
        if (next.HasSameClassAndValue(Asn1Tag.Sequence))
            AddPkcs8(place, der, null);
        else if (next.HasSameClassAndValue(Asn1Tag.Integer))
            AddPkcs1(place, der);
        else
            AddSec1(place, der);
    }

    private void ReadEncrypted(string place, byte[] der, Protection protection)
    {
        if (!protection.IsSupported)
            throw Unsupported(protection.Algorithm);
        if (protection.Iterations > InspectionLimits.Iterations)
            throw new Refusal("too-large", ("what", "private-key"), ("found", $"{protection.Iterations}"), ("maximum", $"{InspectionLimits.Iterations}"));
        if (password is null)
        {
            contents.Add(new InspectedKey(place, "PKCS#8", null, null, protection));
            contents.Add(place, Problem.Info("password-needed"));
            return;
        }
        var clear = Decrypt(der);
        try
        {
            AddPkcs8(place, clear, protection);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    private byte[] Decrypt(byte[] der)
    {
        try
        {
            return Pkcs8PrivateKeyInfo.DecryptAndDecode(password, der, out _).Encode();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // Nothing seals it: a wrong password and damage inside look the same, and the first is what happens.
            throw new Refusal("wrong-password", ("what", "private-key"));
        }
    }

    private void AddPkcs8(string place, byte[] der, Protection? protection)
    {
        using var key = PrivateKeyInfo.Open(der);
        if (key is not null)
        {
            contents.AddKey(place, "PKCS#8", key, protection);
            return;
        }
        var oid = Pkcs8PrivateKeyInfo.Decode(der, out _, skipCopy: true).AlgorithmId.Value ?? "";
        contents.Add(new InspectedKey(place, "PKCS#8", OtherKinds.GetValueOrDefault(oid, oid), null, protection));
    }

    private void AddPkcs1(string place, byte[] der)
    {
        using var key = RSA.Create();
        key.ImportRSAPrivateKey(der, out _);
        contents.AddKey(place, "PKCS#1", key);
    }

    private void AddSec1(string place, byte[] der)
    {
        using var key = ECDsa.Create();
        key.ImportECPrivateKey(der, out _);
        contents.AddKey(place, "SEC1", key);
    }

    private static bool IsDamage(Exception exception) => exception
        is CryptographicException or AsnContentException or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException;

    private static Refusal Unsupported(string reason) => new("unsupported", ("what", "private-key"), ("reason", reason));
}
