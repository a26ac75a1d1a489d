using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>From the certificate in question (first) up to a trust anchor, or as far as issuers are at hand (last).</summary>
public sealed record CertificatePath(IReadOnlyList<Certificate> Certificates)
{
    public Certificate Leaf => Certificates[0];

    public Certificate Top => Certificates[^1];

    public int Tiers => Certificates.Count;

    /// <summary>The certificates between the leaf and the top.</summary>
    public IEnumerable<Certificate> Between => Certificates.Skip(1).SkipLast(1);

    public bool Holds(Certificate certificate) => Certificates.Contains(certificate);
}
