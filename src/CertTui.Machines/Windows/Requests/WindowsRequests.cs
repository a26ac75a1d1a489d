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
/// Pending requests as records, each with the placeholder in "Certificate Enrollment Requests" by which MMC and certreq know it.
/// The placeholder comes first and goes first: a cut between the two leaves something from which the other is made again.
/// </summary>
/// <param name="records">What Windows has no place for: the case, the request itself, when it was submitted.</param>
/// <param name="keys">The keys of the machine.</param>
[SupportedOSPlatform("windows")]
internal sealed class WindowsRequests(IPendingRequests records, IKeys keys) : IPendingRequests
{
    public IReadOnlyList<PendingRequest> List() => records.List();

    public void Add(PendingRequest request)
    {
        if (List().Any(present => present.Id == request.Id))
            throw new Refusal("request-exists", ("request", request.Id));
        using var store = SystemStore.Change(StoreName.Requests);
        if (!PlaceholdersOf(store, request.KeyId).Any())
            Place(store, request);
        records.Add(request);
    }

    public void MarkSubmitted(string id, DateTimeOffset at) => records.MarkSubmitted(id, at);

    public bool Retire(string id)
    {
        if (List().FirstOrDefault(request => request.Id == id) is not { } request)
            return false;
        using var store = SystemStore.Change(StoreName.Requests);
        // Another request of the same key still needs it.
        if (List().All(other => other.Id == id || other.KeyId != request.KeyId))
            Displace(store, request.KeyId);
        return records.Retire(id);
    }

    private void Place(SystemStore store, PendingRequest request)
    {
        using var key = keys.Open(request.KeyId) ?? throw new Refusal("key-not-found", ("key", request.KeyId));
        using var placeholder = NativeErrors.Guard(request.KeyId, () => Placeholder.For(request, key));
        KeyHomes.Find(request.KeyId).PutOn(placeholder);
        CertificateProperty.Set(placeholder, CertificateProperty.FriendlyName, Encoding.Unicode.GetBytes(request.Host + '\0'));
        store.Add(placeholder);
        store.Commit();
    }

    private static void Displace(SystemStore store, string keyId)
    {
        foreach (var placeholder in PlaceholdersOf(store, keyId))
            store.Remove(placeholder);
        store.Commit();
    }

    private static IEnumerable<X509Certificate2> PlaceholdersOf(SystemStore store, string keyId) =>
        store.Entries().Where(entry => KeyProvider.Of(entry)?.Container == keyId);
}
