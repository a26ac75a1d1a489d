using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace CertTui.Engine.Backups;

/// <summary>Attributes of PKCS#12 bags (RFC 7292 section 4.2, PKCS #9).</summary>
internal static class Pkcs12Attributes
{
    private const string FriendlyNameOid = "1.2.840.113549.1.9.20";

    // szOID_PKCS_12_KEY_PROVIDER_NAME_ATTR.
    private const string ProviderNameOid = "1.3.6.1.4.1.311.17.1";

    public static AsnEncodedData FriendlyName(string name) => Text(FriendlyNameOid, name);

    /// <summary>Makes Windows put an RSA key where IIS 5.1.5 and Exchange look for it.</summary>
    public static AsnEncodedData RsaProvider() => Text(ProviderNameOid, "Microsoft RSA SChannel Cryptographic Provider");

    public static string? ReadFriendlyName(Pkcs12SafeBag bag)
    {
        foreach (var attribute in bag.Attributes)
        {
            if (attribute.Oid.Value == FriendlyNameOid && attribute.Values.Count > 0)
                return new AsnReader(attribute.Values[0].RawData, AsnEncodingRules.BER).ReadCharacterString(UniversalTagNumber.BMPString);
        }
        return null;
    }

    private static Pkcs9AttributeObject Text(string oid, string text)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        writer.WriteCharacterString(UniversalTagNumber.BMPString, text);
        return new Pkcs9AttributeObject(oid, writer.Encode());
    }
}
