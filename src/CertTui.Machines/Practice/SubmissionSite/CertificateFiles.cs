using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Ca;

namespace CertTui.Machines.Practice.SubmissionSite;

/// <summary>What the last page lets the applicant download, under the names that the guide prints (hkpost-iis, C.7 and D).</summary>
internal static class CertificateFiles
{
    public const string Intermediate = "ecert_ssl_ca_3-17_pem.crt";
    public const string EvIntermediate = "ecert_ev_ssl_ca_3-17_pem.crt";
    public const string Root = "root_ca_3.crt";

    public static IReadOnlyList<MailAttachment> Of(ApplicationRecord record, Certificate issued, PracticeCa ca)
    {
        var name = ApplicationApproval.IsExtendedValidation(record.Application) ? EvIntermediate : Intermediate;
        return
        [
            new(SafeName.Slug(record.Application.Names[0]) + ".cer", Pem(issued)),
            new(name, Pem(ca.Get(IssuerOf(record)))),
            // A name without "_pem" is the binary form on the CA's pages.
            new(Root, ca.Get(PostShapes.Root3).Der),
        ];
    }

    public static string IssuerOf(ApplicationRecord record) =>
        ApplicationApproval.IsExtendedValidation(record.Application) ? PostShapes.EvSsl2025 : PostShapes.Ssl2025;

    private static byte[] Pem(Certificate certificate) => Encoding.ASCII.GetBytes(PemFile.Text("CERTIFICATE", certificate.Der).ReplaceLineEndings("\r\n"));
}
