using System.Formats.Asn1;

namespace CertTui.Engine.Inspection.Encryption;

/// <summary>How a PFX (RFC 7292) is protected, read without its password. By this an old Windows that calls every password wrong is found out.</summary>
/// <param name="Mac">What seals it; null where nothing does.</param>
/// <param name="Key">What the key bag is encrypted with; null where there is none in the open, or it is in the clear.</param>
/// <param name="Certificates">What the encrypted part is encrypted with, which by custom holds the certificates; null where there is none.</param>
public sealed record Pkcs12Protection(Protection? Mac, Protection? Key, Protection? Certificates)
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string EncryptedData = "1.2.840.113549.1.7.6";
    private const string ShroudedKeyBag = "1.2.840.113549.1.12.10.1.2";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    private static readonly Dictionary<string, string> Digests = new()
    {
        ["1.3.14.3.2.26"] = "SHA1",
        ["1.2.840.113549.2.5"] = "MD5",
        ["2.16.840.1.101.3.4.2.1"] = "SHA256",
        ["2.16.840.1.101.3.4.2.2"] = "SHA384",
        ["2.16.840.1.101.3.4.2.3"] = "SHA512",
        ["1.2.840.113549.1.5.14"] = "PBMAC1",
    };

    /// <summary>The first that cannot be opened here whatever the password; null where all can.</summary>
    public Protection? Unsupported => new[] { Mac, Certificates, Key }.FirstOrDefault(part => part is { IsSupported: false });

    /// <summary>Null where the file is too damaged to tell.</summary>
    public static Pkcs12Protection? TryRead(ReadOnlyMemory<byte> file)
    {
        try
        {
            return Read(new AsnReader(file, AsnEncodingRules.BER).ReadSequence());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static Pkcs12Protection Read(AsnReader pfx)
    {
        pfx.ReadInteger();
        var content = pfx.ReadSequence();
        var type = content.ReadObjectIdentifier();
        var mac = pfx.HasData ? ReadMac(pfx.ReadSequence()) : null;
        if (type != Data)
            return new Pkcs12Protection(mac, null, null);
        var protection = new Pkcs12Protection(mac, null, null);
        var safes = Inside(content).ReadSequence();
        while (safes.HasData)
            protection = protection.Take(safes.ReadSequence());
        return protection;
    }

    // The value under [0] is an octet string that holds the next layer.
    private static AsnReader Inside(AsnReader content) => new(content.ReadSequence(Tag0).ReadOctetString(), AsnEncodingRules.BER);

    private static Protection ReadMac(AsnReader mac)
    {
        var digest = mac.ReadSequence().ReadSequence().ReadObjectIdentifier();
        mac.ReadOctetString();
        var name = Digests.GetValueOrDefault(digest, digest);
        return new Protection(name, mac.HasData ? Protection.ReadCount(mac) : 1, Digests.ContainsKey(digest) && name != "PBMAC1");
    }

    private Pkcs12Protection Take(AsnReader safe)
    {
        var type = safe.ReadObjectIdentifier();
        if (type == Data)
            return TakeBags(Inside(safe).ReadSequence());
        if (type != EncryptedData)
            return this;
        var data = safe.ReadSequence(Tag0).ReadSequence();
        data.ReadInteger();
        var content = data.ReadSequence();
        content.ReadObjectIdentifier();
        return this with { Certificates = Certificates ?? Protection.Read(content.ReadSequence()) };
    }

    private Pkcs12Protection TakeBags(AsnReader bags)
    {
        var found = this;
        while (bags.HasData)
        {
            var bag = bags.ReadSequence();
            if (bag.ReadObjectIdentifier() == ShroudedKeyBag)
                found = found with { Key = found.Key ?? Protection.Read(bag.ReadSequence(Tag0).ReadSequence().ReadSequence()) };
        }
        return found;
    }
}
