using System.Net;
using System.Text;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>The extensions of a client's first message (RFC 8446 section 4.2).</summary>
internal static class HelloExtensions
{
    private const int ServerName = 0;
    private const int SupportedGroups = 10;
    private const int PointFormats = 11;
    private const int SignatureAlgorithms = 13;
    private const int Padding = 21;
    private const int SupportedVersions = 43;
    private const int KeyShare = 51;

    // x25519, P-256, P-384, P-521, x448, and the finite fields of RFC 7919.
    private static readonly int[] Groups = [0x001D, 0x0017, 0x0018, 0x0019, 0x001E, 0x0100, 0x0101, 0x0102];

    // ECDSA, RSA-PSS, EdDSA, RSA PKCS#1 and at the end SHA-1 and DSA (RFC 8446 section 4.2.3): the old certificates, too.
    private static readonly int[] Signatures =
    [
        0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0807, 0x0808,
        0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0203, 0x0201, 0x0402, 0x0202,
    ];

    public static void Write(WireWriter writer, ClientHello hello)
    {
        // RFC 6066 section 3: literal addresses are not permitted.
        if (hello.ServerName.Length > 0 && !IPAddress.TryParse(hello.ServerName, out _))
            One(writer, ServerName, name => name.Vector(2, list => list.Byte(0).Vector(2, host => host.Bytes(Encoding.ASCII.GetBytes(hello.ServerName)))));
        One(writer, SupportedGroups, groups => groups.Vector(2, list => Numbers(list, Groups)));
        One(writer, PointFormats, formats => formats.Vector(1, list => list.Byte(0)));
        // RFC 5246 section 7.4.1.4.1: not for versions before 1.2.
        if (hello.Version >= TlsVersion.Tls12)
            One(writer, SignatureAlgorithms, algorithms => algorithms.Vector(2, list => Numbers(list, Signatures)));
        if (hello.Version != TlsVersion.Tls13)
            return;
        One(writer, SupportedVersions, versions => versions.Vector(1, list => list.UInt16((int)TlsVersion.Tls13)));
        // None on purpose (section 4.2.8): the server asks for one, which tells that it speaks 1.3 and costs nobody a computation.
        One(writer, KeyShare, share => share.Vector(2, _ => { }));
    }

    /// <param name="writer">Where to.</param>
    /// <param name="length">Of the whole extension with its header; at least the header is written.</param>
    public static void WritePadding(WireWriter writer, int length) =>
        One(writer, Padding, padding => padding.Bytes(new byte[Math.Max(0, length - 4)]));

    private static void One(WireWriter writer, int type, Action<WireWriter> content) => writer.UInt16(type).Vector(2, content);

    private static void Numbers(WireWriter writer, int[] numbers)
    {
        foreach (var number in numbers)
            writer.UInt16(number);
    }
}
