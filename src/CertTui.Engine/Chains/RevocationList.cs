using System.Numerics;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Chains.Revocation;

namespace CertTui.Engine.Chains;

/// <summary>A certificate revocation list (RFC 5280 section 5), read once.</summary>
public sealed class RevocationList
{
    private readonly RevocationListFields _fields;

    private RevocationList(byte[] der, RevocationListFields fields)
    {
        Der = der;
        _fields = fields;
    }

    /// <summary>Opens DER, or PEM under any label that ends in CRL; <see cref="Refusal"/> <c>malformed</c> or <c>unsupported</c>.</summary>
    public static RevocationList Open(ReadOnlySpan<byte> file)
    {
        var der = CrlFile.ToDer(file);
        return new RevocationList(der, RevocationListReader.Read(der));
    }

    /// <summary>Every list of a file: a PEM file may hold several. Refusals as of <see cref="Open"/>.</summary>
    public static IReadOnlyList<RevocationList> OpenAll(ReadOnlySpan<byte> file) =>
        [.. CrlFile.AllOf(file).Select(der => new RevocationList(der, RevocationListReader.Read(der)))];

    /// <summary>As <see cref="Open"/>, with null in place of a refusal.</summary>
    public static RevocationList? TryOpen(ReadOnlySpan<byte> file)
    {
        try
        {
            return Open(file);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    public byte[] Der { get; }

    public string Issuer => _fields.Issuer.Text;

    public string IssuerName => _fields.Issuer.Shortest;

    public DateTimeOffset ThisUpdate => _fields.ThisUpdate;

    /// <summary>Null where the list does not say when the next one comes.</summary>
    public DateTimeOffset? NextUpdate => _fields.NextUpdate;

    /// <summary>cRLNumber (RFC 5280 section 5.2.3); null where absent.</summary>
    public BigInteger? Number => _fields.Number;

    public int Count => _fields.Entries.Count;

    /// <summary>The number of the complete list that this one adds to (RFC 5280 section 5.2.4); null: it is complete itself.</summary>
    public BigInteger? BaseNumber => _fields.BaseNumber;

    /// <summary>A delta list, an indirect one, or one for some reasons only: alone it does not tell whether a certificate is good.</summary>
    public bool IsPartial => BaseNumber is not null || Scope.IsPartial;

    internal IssuingPoint Scope => _fields.Scope;

    internal string IssuerKey => _fields.IssuerKey;

    internal string? AuthorityKeyId => _fields.AuthorityKeyId;

    /// <summary>Of the certificates that the list's own issuer has issued.</summary>
    /// <param name="serial">As <see cref="Certificate.SerialNumber"/> writes it.</param>
    public bool Revokes(string serial) => RevokedAt(serial) is not null;

    /// <summary>When the certificate was revoked; null where it was not.</summary>
    public DateTimeOffset? RevokedAt(string serial) => Entry(IssuerKey, serial) is { IsRemoved: false } entry ? entry.At : null;

    internal RevokedEntry? Entry(string issuer, string serial) => _fields.Entries.GetValueOrDefault((issuer, serial));

    /// <summary>The list speaks about certificates of this one's issuer, and of its kind.</summary>
    public bool Concerns(Certificate certificate) =>
        IsIssuer(certificate.IssuerKey, certificate.AuthorityKeyId) && Covers(certificate);

    internal bool Covers(Certificate certificate) =>
        !(certificate.IsAuthority ? Scope.OnlyServers : Scope.OnlyAuthorities) && !Scope.OnlyAttributes;

    public bool IsSameIssuer(RevocationList other) => IsIssuer(other.IssuerKey, other.AuthorityKeyId);

    /// <summary>By name only: whether the certificate could be the issuer's.</summary>
    public bool IsNamedAfter(Certificate issuer) => IssuerKey == issuer.SubjectKey;

    public bool IsSignedBy(Certificate issuer) =>
        IsNamedAfter(issuer) && IsSignedWith(issuer.Fields.Spki);

    internal bool IsSignedWith(byte[] spki) =>
        Signatures.Check(_fields.Tbs, _fields.SignatureAlgorithm, _fields.SignatureParameters, _fields.Signature, spki) == SignatureState.Valid;

    /// <summary>By number where both have one, else by time.</summary>
    public bool IsNewerThan(RevocationList other) =>
        Number is { } mine && other.Number is { } theirs ? mine > theirs : ThisUpdate > other.ThisUpdate;

    private bool IsIssuer(string name, string? keyId) =>
        IssuerKey == name && (AuthorityKeyId is null || keyId is null || AuthorityKeyId == keyId);
}
