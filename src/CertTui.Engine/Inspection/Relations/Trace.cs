using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Inspection.Relations;

/// <summary>What is remembered of a certificate when its file has long been told.</summary>
internal sealed class Trace
{
    /// <param name="source">The file, and where in it.</param>
    /// <param name="certificate">The certificate.</param>
    /// <param name="keepWhole">For a proof by signature.</param>
    public Trace(string source, Certificate certificate, bool keepWhole)
    {
        Source = source;
        Name = certificate.CommonName;
        Fingerprint = Digest.OfHex(certificate.Fingerprint);
        Spki = Digest.OfHex(certificate.SpkiSha256);
        SubjectName = Digest.Of(certificate.Fields.SubjectDer);
        IssuerName = Digest.Of(certificate.Fields.IssuerDer);
        SubjectKeyId = certificate.SubjectKeyId;
        AuthorityKeyId = certificate.AuthorityKeyId;
        IssuerText = DistinguishedName.Read(certificate.Fields.IssuerDer).Shortest;
        IsAuthority = certificate.IsAuthority;
        Serial = certificate.SerialNumber;
        Whole = keepWhole ? certificate : null;
    }

    public string Source { get; }

    public string Name { get; }

    public Digest Fingerprint { get; }

    public Digest Spki { get; }

    public Digest SubjectName { get; }

    public Digest IssuerName { get; }

    public string? SubjectKeyId { get; }

    public string? AuthorityKeyId { get; }

    public string Serial { get; }

    public bool IsAuthority { get; }

    public Certificate? Whole { get; }

    /// <summary>The issuer, for people.</summary>
    public string IssuerText { get; }

    public bool IsSelfIssued => SubjectName == IssuerName;

    /// <summary>By signature where both are at hand; else by name and key identifier.</summary>
    public bool IsIssuedBy(Trace issuer)
    {
        if (IssuerName != issuer.SubjectName)
            return false;
        if (Whole is not null && issuer.Whole is not null)
            return Whole.IsSignedBy(issuer.Whole);
        return AuthorityKeyId is not null && AuthorityKeyId == issuer.SubjectKeyId;
    }
}
