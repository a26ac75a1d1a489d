using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Portal;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>From the request to the certificate, which is made at once. An application has one; the same request again gets the same.</summary>
internal sealed class Issuing(Applications applications, PracticeCa ca, TimeProvider clock)
{
    /// <summary>
    /// <see cref="Refusal"/> <c>csr-malformed</c> (reason), <c>csr-signature-invalid</c> (reason), <c>site-already-issued</c> (reference, serial),
    /// <c>site-key-already-used</c> (reference: of the other application), or as <see cref="RequestRules.Check"/>.
    /// </summary>
    public Certificate Issue(ApplicationRecord record, string csrPem)
    {
        var request = CertificateApplication.Read(csrPem);
        if (applications.Issued(record.Reference) is { } issued)
            return issued.SpkiSha256 == request.SpkiSha256 ? issued : throw AlreadyIssued(record.Reference, issued);
        RequestRules.Check(request, record.Application.Names[0]);
        RefuseUsedKey(request);
        var made = LeafCertificates.Issue(ca, Order(record, request), clock.GetUtcNow());
        applications.KeepIssued(record.Reference, made);
        return made;
    }

    /// <summary><see cref="Refusal"/> <c>site-already-issued</c> (reference, serial).</summary>
    public void RefuseIssued(string reference)
    {
        if (applications.Issued(reference) is { } issued)
            throw AlreadyIssued(reference, issued);
    }

    private void RefuseUsedKey(CertificateApplication request)
    {
        var other = applications.List().FirstOrDefault(record => applications.Issued(record.Reference)?.SpkiSha256 == request.SpkiSha256);
        if (other is not null)
            throw new Refusal("site-key-already-used", ("reference", other.Reference));
    }

    private static LeafOrder Order(ApplicationRecord record, CertificateApplication request)
    {
        var application = record.Application;
        var subject = new Dictionary<string, string>
        {
            ["2.5.4.10"] = record.UsesChineseName ? application.ChineseOrganization! : application.Organization,
            ["2.5.4.7"] = "Hong Kong",
            ["2.5.4.8"] = "Hong Kong",
            ["2.5.4.6"] = "HK",
        };
        var isExtended = ApplicationApproval.IsExtendedValidation(application);
        return new LeafOrder(CertificateFiles.IssuerOf(record), request.Key, subject, application.Names, isExtended, LeafOrder.DaysInHongKong);
    }

    private static Refusal AlreadyIssued(string reference, Certificate issued) =>
        new("site-already-issued", ("reference", reference), ("serial", issued.SerialNumber));
}
