using System.Globalization;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Ca;

namespace CertTui.Machines.Practice.Portal;

/// <summary>Certificates in place of others: nothing is validated anew, and the previous one is revoked as the new one is issued.</summary>
internal sealed class Reissues(PracticeCa ca, PracticeFolders folders)
{
    private const string ExtendedValidation = "2.23.140.1.1";
    private const string TimeFormat = "yyyyMMddHHmmss";

    /// <summary><see cref="Refusal"/> <c>reissue-unknown</c> (subject, serial) where it is no certificate of this CA, <c>application-name-mismatch</c>.</summary>
    public OrderRecord Order(string id, string caseId, Certificate previous, CertificateApplication application, DateTimeOffset now)
    {
        var (product, tiers) = KindOf(previous);
        if (!string.Equals(previous.CommonName, application.CommonName, StringComparison.OrdinalIgnoreCase))
            throw new Refusal("application-name-mismatch", ("form", previous.CommonName), ("request", application.CommonName));
        return new OrderRecord(
            id, caseId, PracticeAuthority.Waiting, product,
            [.. previous.DnsNames.Prepend(previous.CommonName).Distinct()],
            FormNumber: "", Validation: "reissue", ValidationDetail: "technical-contact@" + HostNames.OwnableDomains(previous.CommonName).Last(),
            tiers, application.SpkiSha256, RandomValue: "", PassPhraseSalt: "", PassPhraseHash: "", now, Replaces: previous.Der);
    }

    /// <summary>Before the order says that it is issued: ended in between, the next run does it again.</summary>
    public void RevokePrevious(OrderRecord order, DateTimeOffset now)
    {
        if (order.Replaces is null)
            return;
        var previous = Certificate.Open(order.Replaces);
        var issuer = PracticeCa.IssuerOf(order.Product, order.Tiers);
        var folder = DurableFolder.Ensure(Path.Combine(folders.Revoked, issuer));
        if (DurableFolder.Files(folder, previous.SerialNumber + ".pem").Count == 0)
        {
            var name = $"{now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}_{previous.SerialNumber}.pem";
            DurableFile.Write(Path.Combine(folder, name), PemFile.Bytes("CERTIFICATE", previous.Der), DurableFile.Readable);
        }
        Revocations.PublishLeaves(issuer, Revoked(folder), ca, folders, now);
    }

    private static IEnumerable<(Certificate Certificate, DateTimeOffset At)> Revoked(string folder) =>
        from path in DurableFolder.Files(folder, ".pem")
        let der = PemFile.TryRead(path, "CERTIFICATE")
        where der is not null
        select (Certificate.Open(der), TimeIn(path));

    private static DateTimeOffset TimeIn(string path) => DateTimeOffset.ParseExact(
        Path.GetFileName(path)[..TimeFormat.Length], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private (string Product, int Tiers) KindOf(Certificate previous)
    {
        var product = previous.Policies.Contains(ExtendedValidation) ? "ev" : "ov";
        foreach (var tiers in new[] { 3, 4 })
        {
            if (previous.IsSignedBy(ca.Get(PracticeCa.IssuerOf(product, tiers))))
                return (product, tiers);
        }
        throw new Refusal("reissue-unknown", ("subject", previous.CommonName), ("serial", previous.SerialNumber));
    }
}
