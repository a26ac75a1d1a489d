using System.Numerics;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains;

/// <summary>The fields of a CertificateList in the order of RFC 5280 section 5.1.</summary>
internal sealed record RevocationListFields
{
    public required byte[] Tbs { get; init; }

    public required string SignatureAlgorithm { get; init; }

    public required byte[] Signature { get; init; }

    public required byte[] IssuerDer { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>Serial number (upper-case hex) to revocation date.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> Revoked { get; init; }

    public string? AuthorityKeyId { get; set; }

    public BigInteger? Number { get; set; }

    /// <summary>onlyContainsUserCerts of the issuing distribution point.</summary>
    public bool OnlyServers { get; set; }

    /// <summary>onlyContainsCACerts of the issuing distribution point.</summary>
    public bool OnlyAuthorities { get; set; }
}
