using System.Buffers.Binary;
using System.Net.Security;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>The choice of a server (RFC 8446 section 4.1.3); a HelloRetryRequest is one, too.</summary>
internal readonly record struct ServerHello(TlsVersion Version, TlsCipherSuite Suite)
{
    public const byte Message = 2;

    private const int RandomEnd = 2 + 32;
    private const int SupportedVersions = 43;

    /// <summary>Null where it is damaged or of no known version.</summary>
    public static ServerHello? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length <= RandomEnd || body.Length < SuiteAt(body) + 3)
            return null;
        var suite = BinaryPrimitives.ReadUInt16BigEndian(body[SuiteAt(body)..]);
        var extensions = body[(SuiteAt(body) + 3)..];
        var version = (TlsVersion)(SelectedVersion(extensions) ?? BinaryPrimitives.ReadUInt16BigEndian(body));
        return Enum.IsDefined(version) ? new ServerHello(version, (TlsCipherSuite)suite) : null;
    }

    private static int SuiteAt(ReadOnlySpan<byte> body) => RandomEnd + 1 + body[RandomEnd];

    // RFC 8446 section 4.2.1: where it is there, the old field says 1.2.
    private static ushort? SelectedVersion(ReadOnlySpan<byte> extensions)
    {
        for (var rest = extensions.Length < 2 ? [] : extensions[2..]; rest.Length >= 4;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (rest.Length < 4 + length)
                return null;
            if (BinaryPrimitives.ReadUInt16BigEndian(rest) == SupportedVersions && length == 2)
                return BinaryPrimitives.ReadUInt16BigEndian(rest[4..]);
            rest = rest[(4 + length)..];
        }
        return null;
    }
}
