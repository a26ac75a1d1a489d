using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Testing;

/// <summary>What a test wants in a server certificate.</summary>
/// <param name="Names">DNS names; the first is the common name. None: no subject alternative name (give a subject then).</param>
public sealed record TestOrder(IReadOnlyList<string> Names)
{
    public PublicKey? Key { get; init; }

    public string? Subject { get; init; }

    public DateTimeOffset From { get; init; } = Some.Now.AddDays(-1);

    /// <summary>TWCA issues 198 days now.</summary>
    public double Days { get; init; } = 198;

    /// <summary>Organisation validated, unless told.</summary>
    public string? Policy { get; init; } = "2.23.140.1.2.2";

    public IReadOnlyList<string> ExtendedKeyUsage { get; init; } = ["1.3.6.1.5.5.7.3.1"];
}

/// <summary>A server certificate and its private key.</summary>
public sealed record TestLeaf(Certificate Certificate, AsymmetricAlgorithm Key);
