using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Ca;

/// <summary>Signs the revocation lists of the practice CAs (RFC 5280 section 5).</summary>
internal static class Revocations
{
    /// <summary>Signs a list that is newer than the last one and puts it under ca/published as DER and PEM. Returns the DER.</summary>
    public static byte[] Publish(RevocationList list, PracticeCa ca, PracticeFolders folders, DateTimeOffset now) =>
        Write(list.File, Sign(list.Issuer, list.Revoked.Select(file => (ca.Get(file), list.RevokedAt)), ca, now), folders);

    /// <summary>The same for server certificates: the list has the name of the file of their issuer.</summary>
    public static void PublishLeaves(
        string issuer, IEnumerable<(Certificate Certificate, DateTimeOffset At)> revoked, PracticeCa ca, PracticeFolders folders, DateTimeOffset now) =>
        Write(issuer, Sign(issuer, revoked, ca, now), folders);

    private static byte[] Write(string file, byte[] crl, PracticeFolders folders)
    {
        DurableFile.Write(Path.Combine(folders.Published, file + ".crl"), crl, DurableFile.Readable);
        DurableFile.Write(Path.Combine(folders.Published, file + ".crl.pem"), PemFile.Bytes("X509 CRL", crl), DurableFile.Readable);
        return crl;
    }

    private static byte[] Sign(string issuer, IEnumerable<(Certificate Certificate, DateTimeOffset At)> entries, PracticeCa ca, DateTimeOffset now)
    {
        using var key = ca.OpenKey(issuer);
        var builder = new CertificateRevocationListBuilder();
        foreach (var (certificate, at) in entries)
        {
            using var revoked = certificate.ToX509();
            builder.AddEntry(revoked, at, X509RevocationReason.Superseded);
        }
        return builder.Build(
            CaCertificates.SubjectOf(ca.Get(issuer))!,
            X509SignatureGenerator.CreateForECDsa(key),
            crlNumber: now.ToUnixTimeSeconds(),
            nextUpdate: now.AddDays(180),
            HashAlgorithmName.SHA256,
            CaCertificates.AuthorityKeyId(key),
            thisUpdate: now);
    }
}
