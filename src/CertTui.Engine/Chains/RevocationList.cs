using System.Numerics;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

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

    public int Count => _fields.Revoked.Count;

    /// <param name="serial">As <see cref="Certificate.SerialNumber"/> writes it.</param>
    public bool Revokes(string serial) => _fields.Revoked.ContainsKey(serial);

    /// <summary>When the certificate was revoked; null where it was not.</summary>
    public DateTimeOffset? RevokedAt(string serial) => _fields.Revoked.TryGetValue(serial, out var at) ? at : null;

    /// <summary>The list speaks about certificates of this one's issuer, and of its kind.</summary>
    public bool Concerns(Certificate certificate) =>
        IsIssuer(certificate.Fields.IssuerDer, certificate.AuthorityKeyId)
        && !(certificate.IsAuthority ? _fields.OnlyServers : _fields.OnlyAuthorities);

    public bool IsSameIssuer(RevocationList other) => IsIssuer(other._fields.IssuerDer, other._fields.AuthorityKeyId);

    /// <summary>By name only: whether the certificate could be the issuer's.</summary>
    public bool IsNamedAfter(Certificate issuer) => _fields.IssuerDer.AsSpan().SequenceEqual(issuer.Fields.SubjectDer);

    public bool IsSignedBy(Certificate issuer) =>
        IsNamedAfter(issuer) && Signatures.Verify(_fields.Tbs, _fields.SignatureAlgorithm, _fields.Signature, issuer.Fields.Spki);

    /// <summary>By number where both have one, else by time.</summary>
    public bool IsNewerThan(RevocationList other) =>
        Number is { } mine && other.Number is { } theirs ? mine > theirs : ThisUpdate > other.ThisUpdate;

    private bool IsIssuer(byte[] name, string? keyId) =>
        _fields.IssuerDer.AsSpan().SequenceEqual(name)
        && (_fields.AuthorityKeyId is null || keyId is null || _fields.AuthorityKeyId == keyId);
}
