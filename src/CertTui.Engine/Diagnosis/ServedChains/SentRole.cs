using CertTui.Engine.Certificates;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>What was sent, one line a certificate: what <c>openssl s_client -showcerts</c> shows, and what it does not tell.</summary>
internal static class SentRole
{
    /// <summary>Place, role, name, issuer, validity, fingerprint, and whether the next one has signed it.</summary>
    public static IEnumerable<Evidence> Of(ChainCase sent) => sent.Sent.Select((certificate, index) => new Evidence(
        "sent." + RoleOf(sent, certificate, index),
        $"{index}  {certificate.CommonName}  {certificate.NotBefore:yyyy-MM-dd}..{certificate.NotAfter:yyyy-MM-dd}  "
        + $"{certificate.Fingerprint[..16]}  {Link(sent.Sent, index)}"));

    private static string RoleOf(ChainCase sent, Certificate certificate, int index)
    {
        if (certificate.Equals(sent.Leaf))
            return index == 0 ? "leaf" : "again";
        if (certificate.IsSelfSigned)
            return "root";
        if (sent.Clients.SelectMany(client => client.Roots).Any(root => root.SpkiSha256 == certificate.SpkiSha256))
            return "cross";
        return sent.Others.Any(other => other.IsSignedBy(certificate)) || sent.Leaf.IsSignedBy(certificate) ? "authority" : "foreign";
    }

    // Names prove nothing: the signature does.
    private static string Link(IReadOnlyList<Certificate> sent, int index) =>
        index == sent.Count - 1 ? "." : sent[index].IsSignedBy(sent[index + 1]) ? "<- ok" : "<- ?";
}
