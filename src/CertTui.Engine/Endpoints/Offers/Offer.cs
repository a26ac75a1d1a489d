using System.Net.Security;
using CertTui.Engine.Endpoints.Wire;

namespace CertTui.Engine.Endpoints.Offers;

/// <summary>What a server goes along with.</summary>
public sealed record Offer
{
    /// <summary>The oldest first; none where it refuses every one.</summary>
    public IReadOnlyList<TlsVersion> Versions { get; init; } = [];

    /// <summary>One cipher suite of each weak class that it accepts.</summary>
    public IReadOnlyDictionary<WeakClass, TlsCipherSuite> Weak { get; init; } = new Dictionary<WeakClass, TlsCipherSuite>();

    /// <summary>What it chose where everything was offered that comes with a certificate; null where it speaks TLS 1.3 only.</summary>
    public TlsCipherSuite? Chosen { get; init; }

    public bool HasForwardSecrecy { get; init; }

    public bool AsksForCertificate { get; init; }
}
