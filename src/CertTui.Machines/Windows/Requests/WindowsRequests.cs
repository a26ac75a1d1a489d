using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Keys;
using CertTui.Machines.Windows.Native;
using CertTui.Machines.Windows.Stores;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Windows.Requests;

/// <summary>
/// Pending requests where Windows itself keeps them: a placeholder each in "Certificate Enrollment Requests", which MMC and
/// certreq show and complete too. One of another program has no record here; its key is found all the same, as an orphan.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsRequests(IKeys keys) : IPendingRequests
{
    public IReadOnlyList<PendingRequest> List()
    {
        using var store = SystemStore.Read(StoreName.Requests);
        return [.. store.Entries().Select(PlaceholderRecord.Read).OfType<PendingRequest>().OrderBy(request => request.MadeAt)];
    }

    public void Add(PendingRequest request)
    {
        if (List().Any(present => present.Id == request.Id))
            throw new Refusal("request-exists", ("request", request.Id));
        using var key = keys.Open(request.KeyId) ?? throw new Refusal("key-not-found", ("key", request.KeyId));
        using var placeholder = NativeErrors.Guard(request.KeyId, () => Placeholder.For(request, key));
        KeyHomes.Find(request.KeyId).PutOn(placeholder);
        CertificateProperty.Set(placeholder, CertificateProperty.FriendlyName, Encoding.Unicode.GetBytes(request.Host + '\0'));
        PlaceholderRecord.Write(placeholder, request);
        using var store = SystemStore.Change(StoreName.Requests);
        store.Add(placeholder);
        store.Commit();
    }

    public void MarkSubmitted(string id, DateTimeOffset at)
    {
        using var store = SystemStore.Change(StoreName.Requests);
        var placeholder = Find(store, id) ?? throw new Refusal("request-not-found", ("request", id));
        PlaceholderRecord.Write(placeholder, PlaceholderRecord.Read(placeholder)! with { SubmittedAt = at });
        store.Commit();
    }

    public bool Retire(string id)
    {
        using var store = SystemStore.Change(StoreName.Requests);
        if (Find(store, id) is not { } placeholder)
            return false;
        store.Remove(placeholder);
        store.Commit();
        return true;
    }

    private static X509Certificate2? Find(SystemStore store, string id) =>
        store.Entries().FirstOrDefault(entry => PlaceholderRecord.Read(entry)?.Id == id);
}
