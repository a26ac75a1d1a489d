using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Requests;

/// <summary>A pending request as a property of its placeholder: certificate and record come and go in one write.</summary>
[SupportedOSPlatform("windows")]
internal static class PlaceholderRecord
{
    public static bool IsOn(X509Certificate2 placeholder) => CertificateProperty.Get(placeholder, CertificateProperty.RequestRecord) is not null;

    /// <summary>Null where the certificate is no placeholder of this program.</summary>
    public static PendingRequest? Read(X509Certificate2 placeholder)
    {
        if (CertificateProperty.Get(placeholder, CertificateProperty.RequestRecord) is not { } json || KeyProvider.Of(placeholder) is not { } key)
            return null;
        var record = JsonSerializer.Deserialize(json, RequestJson.Default.RequestRecord)!;
        return new PendingRequest(record.Id, record.CaseId, record.Host, key.Container, record.Csr, record.SpkiSha256, record.MadeAt, record.SubmittedAt);
    }

    public static void Write(X509Certificate2 placeholder, PendingRequest request)
    {
        var record = new RequestRecord(
            request.Id, request.CaseId, request.Host, request.Csr, request.SpkiSha256, request.MadeAt, request.SubmittedAt);
        CertificateProperty.Set(placeholder, CertificateProperty.RequestRecord, JsonSerializer.SerializeToUtf8Bytes(record, RequestJson.Default.RequestRecord));
    }
}
