using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CertTui.Testing;

/// <summary>Parts of a certificate that .NET has no builder for.</summary>
internal static class TestExtensions
{
    /// <summary>Certificate policies with one policy (RFC 5280 section 4.2.1.4).</summary>
    public static X509Extension Policy(string oid)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(oid);
        return new X509Extension("2.5.29.32", writer.Encode(), critical: false);
    }

    /// <summary>Positive and without a leading zero byte, so that hex forms of it agree everywhere.</summary>
    public static byte[] NewSerial()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x40);
        return serial;
    }
}
