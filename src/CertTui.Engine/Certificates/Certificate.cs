using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Certificates;

/// <summary>
/// A certificate whose every field was read once, when it was opened: .NET reads lazily, and a damaged certificate that
/// loads can throw later on almost any property. Two certificates are equal when their bytes are.
/// </summary>
public sealed class Certificate : IEquatable<Certificate>
{
    // Signatures are the dear part of every judgement, and the same pair is asked about again and again.
    private CheckedPair? _lastChecked;

    internal Certificate(byte[] der, CertificateFields fields)
    {
        Der = der;
        Fingerprint = Convert.ToHexString(SHA256.HashData(der));
        SpkiSha256 = Convert.ToHexString(SHA256.HashData(fields.Spki));
        Fields = fields;
    }

    /// <summary>
    /// Opens a DER certificate; <see cref="Refusal"/> <c>malformed</c> where any field cannot be read. Bytes that follow the
    /// certificate (a line end, the trust settings of a TRUSTED CERTIFICATE) are no part of it.
    /// </summary>
    public static Certificate Open(ReadOnlySpan<byte> der)
    {
        var bytes = CertificateFields.FirstValue(der);
        return new Certificate(bytes, CertificateFields.Read(bytes));
    }

    /// <summary>As <see cref="Open"/>, with null in place of a refusal.</summary>
    public static Certificate? TryOpen(ReadOnlySpan<byte> der)
    {
        try
        {
            return Open(der);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    public byte[] Der { get; }

    /// <summary>SHA-256 over the DER, upper-case hex: the one name of a certificate that cannot be mistaken.</summary>
    public string Fingerprint { get; }

    /// <summary>SHA-256 over the SubjectPublicKeyInfo, upper-case hex.</summary>
    public string SpkiSha256 { get; }

    internal CertificateFields Fields { get; }

    public string Subject => Fields.Subject;

    public string Issuer => Fields.Issuer;

    public string CommonName => Fields.CommonName;

    /// <summary>The subject, attribute by attribute.</summary>
    public DistinguishedName Name => DistinguishedName.Read(Fields.SubjectDer);

    public string SerialNumber => Fields.SerialNumber;

    public DateTimeOffset NotBefore => Fields.NotBefore;

    public DateTimeOffset NotAfter => Fields.NotAfter;

    /// <summary>dNSName entries of the subject alternative name (RFC 5280 section 4.2.1.6).</summary>
    public IReadOnlyList<string> DnsNames => Fields.DnsNames;

    /// <summary>cA of the basic constraints (RFC 5280 section 4.2.1.9).</summary>
    public bool IsAuthority => Fields.IsAuthority;

    public string? SubjectKeyId => Fields.SubjectKeyId;

    public string? AuthorityKeyId => Fields.AuthorityKeyId;

    /// <summary>Extended key usage OIDs; null where the extension is absent (RFC 5280 section 4.2.1.12).</summary>
    public IReadOnlyList<string>? ExtendedKeyUsage => Fields.ExtendedKeyUsage;

    /// <summary>Certificate policy OIDs (RFC 5280 section 4.2.1.4).</summary>
    public IReadOnlyList<string> Policies => Fields.Policies;

    /// <summary>For instance <c>RSA 2048</c> or <c>EC P-256</c>.</summary>
    public string KeyDescription => Fields.KeyDescription;

    /// <summary>Subject and issuer are the same name (which alone proves nothing).</summary>
    public bool IsSelfIssued => SubjectKey == IssuerKey;

    /// <summary>Issued by itself, by signature.</summary>
    public bool IsSelfSigned => IsSelfIssued && IsSignedBy(this);

    /// <summary>The issuer name equals the other's subject, key ids do not contradict, and the signature verifies with the other's key.</summary>
    public bool IsSignedBy(Certificate issuer) => IsNamedAfter(issuer) && Checked(issuer) == SignatureState.Valid;

    /// <summary>As <see cref="IsSignedBy"/>, or nobody here can tell: the algorithm is not supported, or the key inherits its parameters.</summary>
    internal bool MayBeSignedBy(Certificate issuer) => IsNamedAfter(issuer) && Checked(issuer) != SignatureState.Invalid;

    /// <summary>Equal for names that RFC 5280 section 7.1 calls equal.</summary>
    internal string SubjectKey => field ??= NameKey.Of(Fields.SubjectDer);

    internal string IssuerKey => field ??= NameKey.Of(Fields.IssuerDer);

    private bool IsNamedAfter(Certificate issuer) =>
        IssuerKey == issuer.SubjectKey
        && (AuthorityKeyId is null || issuer.SubjectKeyId is null || AuthorityKeyId == issuer.SubjectKeyId);

    private SignatureState Checked(Certificate issuer)
    {
        if (_lastChecked is { } last && last.Spki == issuer.SpkiSha256)
            return last.State;
        var state = Signatures.Check(this, issuer.Fields.Spki);
        _lastChecked = new CheckedPair(issuer.SpkiSha256, state);
        return state;
    }

    public X509Certificate2 ToX509() => X509CertificateLoader.LoadCertificate(Der);

    public bool Equals(Certificate? other) => other is not null && other.Fingerprint == Fingerprint;

    public override bool Equals(object? obj) => Equals(obj as Certificate);

    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{CommonName} {Fingerprint[..8]}";

    private sealed record CheckedPair(string Spki, SignatureState State);
}
