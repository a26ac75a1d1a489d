using System.Net.Security;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>What a server answered to a <see cref="ClientHello"/>, as far as it comes in the clear.</summary>
public sealed record ServerReply
{
    /// <summary>The server hung up without a word.</summary>
    public static readonly ServerReply Silence = new();

    /// <summary>What came first is no record of TLS.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The chosen version; null where there was no ServerHello.</summary>
    public TlsVersion? Version { get; init; }

    public TlsCipherSuite Suite { get; init; }

    /// <summary>DER, as sent; none in TLS 1.3, where they come encrypted.</summary>
    public IReadOnlyList<byte[]> Certificates { get; init; } = [];

    /// <summary>CertificateRequest (RFC 5246 section 7.4.4).</summary>
    public bool AsksForCertificate { get; init; }

    /// <summary>The description of a fatal alert (RFC 8446 section 6.2).</summary>
    public int? Alert { get; init; }

    public bool IsAccepted => Version is not null;
}
