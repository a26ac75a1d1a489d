using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Ca;

/// <summary>Signs the revocation lists of the practice CAs (RFC 5280 section 5).</summary>
internal static class Revocations
{
    /// <summary>Signs a list that is newer than the last one and puts it under ca/published as DER and PEM. Returns the DER.</summary>
    public static byte[] Publish(RevocationList list, PracticeCa ca, PracticeFolders folders, DateTimeOffset now)
    {
        var crl = Sign(list, ca, now);
        DurableFile.Write(Path.Combine(folders.Published, list.File + ".crl"), crl, DurableFile.Readable);
        DurableFile.Write(Path.Combine(folders.Published, list.File + ".crl.pem"), PemFile.Bytes("X509 CRL", crl), DurableFile.Readable);
        return crl;
    }

    private static byte[] Sign(RevocationList list, PracticeCa ca, DateTimeOffset now)
    {
        using var key = ca.OpenKey(list.Issuer);
        var builder = new CertificateRevocationListBuilder();
        foreach (var file in list.Revoked)
        {
            using var revoked = ca.Get(file).ToX509();
            builder.AddEntry(revoked, list.RevokedAt, X509RevocationReason.Superseded);
        }
        return builder.Build(
            CaCertificates.SubjectOf(ca.Get(list.Issuer))!,
            X509SignatureGenerator.CreateForECDsa(key),
            crlNumber: now.ToUnixTimeSeconds(),
            nextUpdate: now.AddDays(180),
            HashAlgorithmName.SHA256,
            CaCertificates.AuthorityKeyId(key),
            thisUpdate: now);
    }
}
