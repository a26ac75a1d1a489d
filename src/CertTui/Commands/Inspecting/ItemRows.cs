using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;
using CertTui.Engine.Requests;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>The rows of one thing in a file; the first says what it is and where.</summary>
internal sealed class ItemRows(Texts texts)
{
    private const int MostNames = 20;

    private readonly AlignedRows _rows = new(texts);

    public AlignedRows Of(InspectedItem item)
    {
        switch (item)
        {
            case InspectedCertificate found: OfCertificate(found.Certificate, found); break;
            case InspectedRequest found: OfRequest(found.Request, found); break;
            case InspectedKey found: OfKey(found); break;
            case InspectedList found: OfList(found); break;
        }
        return _rows;
    }

    private void OfCertificate(Certificate certificate, InspectedCertificate found)
    {
        _rows.Add("row.certificate", certificate.Subject);
        _rows.Add("row.place", found.Place);
        _rows.Add("row.friendlyName", found.FriendlyName);
        _rows.Add("row.names", Names(certificate.DnsNames));
        _rows.Add("row.issuer", certificate.IsSelfSigned ? texts["inspect.itself"] : certificate.Issuer);
        _rows.Add("row.notBefore", $"{certificate.NotBefore.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        _rows.Add("row.notAfter", $"{certificate.NotAfter.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        _rows.Add("row.key", certificate.KeyDescription);
        _rows.Add("row.serial", certificate.SerialNumber);
        _rows.Add("row.fingerprint", certificate.Fingerprint);
    }

    private void OfRequest(SigningRequestView request, InspectedRequest found)
    {
        _rows.Add("row.request", request.Subject.Text);
        _rows.Add("row.place", found.Place);
        _rows.Add("row.names", Names(request.Names));
        _rows.Add("row.key", request.KeyDescription);
        _rows.Add("row.hash", request.HashAlgorithm);
        _rows.Add("row.publicKey", request.SpkiSha256);
    }

    private void OfKey(InspectedKey found)
    {
        var protection = found.Protection is { } cipher ? texts.Say("inspect.encrypted", ("cipher", cipher.Algorithm)) : texts["inspect.clear"];
        // The bags of a PFX have told theirs.
        _rows.Add("row.privateKey", found.Form == "PKCS#12" ? found.Algorithm : $"{found.Algorithm} {found.Form} {protection}".Trim());
        _rows.Add("row.place", found.Place);
        _rows.Add("row.publicKey", found.SpkiSha256);
    }

    private void OfList(InspectedList found)
    {
        _rows.Add("row.crl", found.List.Issuer);
        _rows.Add("row.place", found.Place);
        _rows.Add("row.notBefore", $"{found.List.ThisUpdate.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z");
        _rows.Add("row.notAfter", found.List.NextUpdate is { } next ? $"{next.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : null);
        _rows.Add("row.revoked", $"{found.List.Count}");
    }

    private static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $", ... ({names.Count})" : "");
}
