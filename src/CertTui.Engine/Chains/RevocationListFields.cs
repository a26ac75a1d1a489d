using System.Numerics;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Chains.Revocation;

namespace CertTui.Engine.Chains;

/// <summary>The fields of a CertificateList in the order of RFC 5280 section 5.1.</summary>
internal sealed record RevocationListFields
{
    public required byte[] Tbs { get; init; }

    public required string SignatureAlgorithm { get; init; }

    public required byte[] SignatureParameters { get; init; }

    public required byte[] Signature { get; init; }

    public required byte[] IssuerDer { get; init; }

    /// <summary>As <see cref="NameKey.Of"/> makes it.</summary>
    public required string IssuerKey { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required DateTimeOffset ThisUpdate { get; init; }

    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>By the key of the certificate issuer's name and the serial number (upper-case hex).</summary>
    public required IReadOnlyDictionary<(string Issuer, string Serial), RevokedEntry> Entries { get; init; }

    public string? AuthorityKeyId { get; set; }

    public BigInteger? Number { get; set; }

    /// <summary>The number of the list that a delta list adds to; null where the list is complete.</summary>
    public BigInteger? BaseNumber { get; set; }

    public IssuingPoint Scope { get; set; } = IssuingPoint.Everything;
}
