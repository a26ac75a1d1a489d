using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Ca;

/// <summary>The revocation list of the global root: it names the intermediate whose name another one took over.</summary>
internal static class Revocations
{
    private static readonly DateTimeOffset RevokedAt = new(2023, 8, 21, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Signs a list that is newer than the last one and puts it under ca/published as DER and PEM. Returns the DER.</summary>
    public static byte[] Publish(PracticeCa ca, PracticeFolders folders, DateTimeOffset now)
    {
        using var key = ca.OpenKey(CaShape.GlobalRoot);
        using var revoked = ca.Get(CaShape.RevokedSecureSsl).ToX509();
        var builder = new CertificateRevocationListBuilder();
        builder.AddEntry(revoked, RevokedAt, X509RevocationReason.Superseded);
        var crl = builder.Build(
            CaCertificates.SubjectOf(ca.Get(CaShape.GlobalRoot))!,
            X509SignatureGenerator.CreateForECDsa(key),
            crlNumber: now.ToUnixTimeSeconds(),
            nextUpdate: now.AddDays(180),
            HashAlgorithmName.SHA256,
            CaCertificates.AuthorityKeyId(key),
            thisUpdate: now);
        DurableFile.Write(Path.Combine(folders.Published, "global-root.crl"), crl, DurableFile.Readable);
        DurableFile.Write(Path.Combine(folders.Published, "global-root.crl.pem"), PemFile.Bytes("X509 CRL", crl), DurableFile.Readable);
        return crl;
    }
}
