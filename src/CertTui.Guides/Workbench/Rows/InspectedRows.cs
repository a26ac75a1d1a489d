using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Workbench.Rows;

/// <summary>A file and what is in it, as rows; the first row of each thing says what it is. Rows without a value are left out.</summary>
public static class InspectedRows
{
    private const int MostNames = 20;

    /// <summary>How a PFX is protected; none for other files.</summary>
    public static IEnumerable<Row> OfProtection(InspectedFile file) => Filled(
        new Row("keyBag", Shown(file.Pfx?.Key)),
        new Row("certificateBag", Shown(file.Pfx?.Certificates)),
        new Row("mac", Shown(file.Pfx?.Mac)));

    public static IEnumerable<Row> Of(InspectedItem item, Texts texts) => item switch
    {
        InspectedCertificate found => OfCertificate(found.Certificate, found, texts),
        InspectedRequest found => OfRequest(found.Request, found),
        InspectedKey found => OfKey(found, texts),
        InspectedList found => OfList(found),
        _ => [],
    };

    public static string Moment(DateTimeOffset time) => $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";

    public static string Names(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $", ... ({names.Count})" : "");

    private static IEnumerable<Row> OfCertificate(Certificate certificate, InspectedCertificate found, Texts texts) => Filled(
        new Row("certificate", certificate.Subject),
        new Row("place", found.Place),
        new Row("friendlyName", found.FriendlyName ?? ""),
        new Row("names", Names(certificate.DnsNames)),
        new Row("issuer", certificate.IsSelfSigned ? texts["inspect.itself"] : certificate.Issuer),
        new Row("notBefore", Moment(certificate.NotBefore)),
        new Row("notAfter", Moment(certificate.NotAfter)),
        new Row("key", certificate.KeyDescription),
        new Row("serial", certificate.SerialNumber),
        new Row("fingerprint", certificate.Fingerprint));

    private static IEnumerable<Row> OfRequest(SigningRequestView request, InspectedRequest found) => Filled(
        new Row("request", request.Subject.Text),
        new Row("place", found.Place),
        new Row("names", Names(request.Names)),
        new Row("key", request.KeyDescription),
        new Row("hash", request.HashAlgorithm),
        new Row("publicKey", request.SpkiSha256));

    private static IEnumerable<Row> OfKey(InspectedKey found, Texts texts)
    {
        var protection = found.Protection is { } cipher ? texts.Say("inspect.encrypted", ("cipher", cipher.Algorithm)) : texts["inspect.clear"];
        return Filled(
            // The bags of a PFX have told theirs.
            new Row("privateKey", found.Form == "PKCS#12" ? found.Algorithm ?? "" : $"{found.Algorithm} {found.Form} {protection}".Trim()),
            new Row("place", found.Place),
            new Row("publicKey", found.SpkiSha256 ?? ""));
    }

    private static IEnumerable<Row> OfList(InspectedList found) => Filled(
        new Row("crl", found.List.Issuer),
        new Row("place", found.Place),
        new Row("notBefore", Moment(found.List.ThisUpdate)),
        new Row("notAfter", found.List.NextUpdate is { } next ? Moment(next) : ""),
        new Row("revoked", $"{found.List.Count}"));

    private static IEnumerable<Row> Filled(params IEnumerable<Row> rows) => rows.Where(row => row.Value.Length > 0);

    private static string Shown(Protection? protection) => protection is null ? "" : $"{protection.Algorithm} ({protection.Iterations})";
}
