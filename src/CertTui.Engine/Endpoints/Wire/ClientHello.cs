using System.Net.Security;
using System.Security.Cryptography;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>
/// The first message of a client (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2, RFC 6101 section 5.6.1.2), made here because
/// TLS libraries refuse to offer what they hold for unsafe. It only asks: nobody goes on from here to a session.
/// </summary>
/// <param name="Version">The one version offered; for servers before TLS 1.3 the highest.</param>
/// <param name="Suites">In the order of preference.</param>
/// <param name="ServerName">For server name indication; empty for none.</param>
public sealed record ClientHello(TlsVersion Version, IReadOnlyList<TlsCipherSuite> Suites, string ServerName)
{
    private const byte HandshakeRecord = 22;
    private const byte ClientHelloMessage = 1;

    // RFC 5746 section 3.3: a server may refuse a client that does not know safe renegotiation.
    private const ushort RenegotiationSignal = 0x00FF;

    // RFC 7685: some servers hang on a hello of 256 to 511 bytes.
    private const int HangsFrom = 256;
    private const int HangsBelow = 512;

    private TlsVersion LegacyVersion => Version == TlsVersion.Tls13 ? TlsVersion.Tls12 : Version;

    /// <summary>One record with the whole message.</summary>
    public byte[] ToRecord() => new WireWriter()
        .Byte(HandshakeRecord)
        .UInt16((int)(Version == TlsVersion.Ssl3 ? TlsVersion.Ssl3 : TlsVersion.Tls10))
        .Vector(2, record => record.Byte(ClientHelloMessage).Vector(3, WriteMessage))
        .ToArray();

    private void WriteMessage(WireWriter message)
    {
        var start = message.Length;
        message.UInt16((int)LegacyVersion).Bytes(RandomNumberGenerator.GetBytes(32));
        // A middlebox wants to see a session id (RFC 8446 appendix D.4).
        message.Vector(1, id => id.Bytes(Version == TlsVersion.Tls13 ? RandomNumberGenerator.GetBytes(32) : []));
        message.Vector(2, WriteSuites);
        message.Vector(1, compression => compression.Byte(0));
        if (Version != TlsVersion.Ssl3)
            message.Vector(2, extensions => WriteExtensions(extensions, start));
    }

    private void WriteExtensions(WireWriter extensions, int start)
    {
        HelloExtensions.Write(extensions, this);
        if (extensions.Length - start is >= HangsFrom - 16 and < HangsBelow and var length)
            HelloExtensions.WritePadding(extensions, HangsBelow - length);
    }

    private void WriteSuites(WireWriter list)
    {
        foreach (var suite in Suites)
            list.UInt16((ushort)suite);
        if (Version != TlsVersion.Tls13)
            list.UInt16(RenegotiationSignal);
    }
}
