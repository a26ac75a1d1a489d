using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;
using CertTui.Engine.Requests;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>The rows of one thing in a file; the first says what it is and where.</summary>
internal sealed class ItemRows(AlignedRows rows, Texts texts)
{
    private const int MostNames = 20;

    public void Add(InspectedItem item)
    {
        switch (item)
        {
            case InspectedCertificate found: OfCertificate(found.Certificate, found); break;
            case InspectedRequest found: OfRequest(found.Request, found); break;
            case InspectedKey found: OfKey(found); break;
            case InspectedList found: OfList(found); break;
        }
    }

    private void OfCertificate(Certificate certificate, InspectedCertificate found)
    {
        rows.Add("row.certificate", certificate.Subject);
        rows.Add("row.place", found.Place);
        rows.Add("row.friendlyName", found.FriendlyName);
        rows.Add("row.names", Names(certificate.DnsNames));
        rows.Add("row.issuer", certificate.IsSelfSigned ? texts["inspect.itself"] : certificate.Issuer);
        rows.Add("row.notBefore", $"{certificate.NotBefore.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        rows.Add("row.notAfter", $"{certificate.NotAfter.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        rows.Add("row.key", certificate.KeyDescription);
        rows.Add("row.serial", certificate.SerialNumber);
        rows.Add("row.fingerprint", certificate.Fingerprint);
    }

    private void OfRequest(SigningRequestView request, InspectedRequest found)
    {
        rows.Add("row.request", request.Subject.Text);
        rows.Add("row.place", found.Place);
        rows.Add("row.names", Names(request.Names));
        rows.Add("row.key", request.KeyDescription);
        rows.Add("row.hash", request.HashAlgorithm);
        rows.Add("row.publicKey", request.SpkiSha256);
    }

    private void OfKey(InspectedKey found)
    {
        var protection = found.Protection is { } cipher ? texts.Say("inspect.encrypted", ("cipher", cipher.Algorithm)) : texts["inspect.clear"];
        // The bags of a PFX have told theirs.
        rows.Add("row.privateKey", found.Form == "PKCS#12" ? found.Algorithm : $"{found.Algorithm} {found.Form} {protection}".Trim());
        rows.Add("row.place", found.Place);
        rows.Add("row.publicKey", found.SpkiSha256);
    }

    private void OfList(InspectedList found)
    {
        rows.Add("row.crl", found.List.Issuer);
        rows.Add("row.place", found.Place);
        rows.Add("row.notBefore", $"{found.List.ThisUpdate.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        rows.Add("row.notAfter", found.List.NextUpdate is { } next ? $"{next.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : null);
        rows.Add("row.revoked", $"{found.List.Count}");
    }

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $", ... ({names.Count})" : "");
}
