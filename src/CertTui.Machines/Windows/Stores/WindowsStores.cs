using System.Runtime.Versioning;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Keys;
using CertTui.Machines.Windows.Native;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Windows.Stores;

/// <summary>The certificate stores of the local machine. Every look opens them afresh.</summary>
/// <param name="pending">The program's own requests.</param>
[SupportedOSPlatform("windows")]
internal sealed class WindowsStores(IPendingRequests pending) : ICertificateStores
{
    public IReadOnlyList<StoredCertificate> List(StoreName store)
    {
        using var open = SystemStore.Read(store);
        // One of two copies that still has its purposes is good for them.
        var entries = open.Entries().Select(Describe).OfType<StoredCertificate>().OrderBy(stored => stored.Disabled).DistinctBy(stored => stored.Certificate.Fingerprint);
        return [.. store == StoreName.Requests ? WithoutPending(entries) : entries];
    }

    public void Put(StoreName store, StoredCertificate certificate)
    {
        using var open = SystemStore.Change(store);
        var copies = open.Copies(certificate.Certificate.Fingerprint);
        foreach (var copy in copies)
            open.RequireOwn(copy);
        foreach (var copy in copies)
            Dress(copy, certificate);
        if (copies.Count == 0)
            Add(open, certificate);
        open.Commit();
    }

    public bool Remove(StoreName store, string fingerprint)
    {
        using var open = SystemStore.Change(store);
        var copies = open.Copies(fingerprint);
        foreach (var copy in copies)
            open.RequireOwn(copy);
        foreach (var copy in copies)
            open.Remove(copy);
        if (copies.Count > 0)
            open.Commit();
        return copies.Count > 0;
    }

    public IReadOnlyList<byte[]> Crls(StoreName store)
    {
        using var open = SystemStore.Read(store);
        return StoreCrls.List(open);
    }

    public void PutCrl(StoreName store, byte[] crl)
    {
        using var open = SystemStore.Change(store);
        if (StoreCrls.List(open).Any(present => present.AsSpan().SequenceEqual(crl)))
            return;
        StoreCrls.Add(open, crl);
        open.Commit();
    }

    public bool RemoveCrl(StoreName store, byte[] crl)
    {
        using var open = SystemStore.Change(store);
        if (!StoreCrls.Remove(open, crl))
            return false;
        open.Commit();
        return true;
    }

    // The placeholder of a pending request is no certificate that uses the key: it is the request.
    private IEnumerable<StoredCertificate> WithoutPending(IEnumerable<StoredCertificate> entries)
    {
        var keys = pending.List().Select(request => request.KeyId).ToHashSet();
        return entries.Where(stored => stored.KeyId is null || !keys.Contains(stored.KeyId));
    }

    // A certificate that cannot be read is no reason to hide the others.
    private static StoredCertificate? Describe(X509Certificate2 entry) => Certificate.TryOpen(entry.RawDataMemory.Span) is { } certificate
        ? new StoredCertificate(certificate, FriendlyName(entry), KeyProvider.Of(entry)?.Container, Purposes.AreDisabled(entry))
        : null;

    private static string? FriendlyName(X509Certificate2 entry) =>
        CertificateProperty.Get(entry, CertificateProperty.FriendlyName) is { } name && Encoding.Unicode.GetString(name).TrimEnd('\0') is { Length: > 0 } text
            ? text
            : null;

    private static void Add(SystemStore store, StoredCertificate certificate)
    {
        using var native = certificate.Certificate.ToX509();
        Dress(native, certificate);
        store.Add(native);
    }

    private static void Dress(X509Certificate2 entry, StoredCertificate certificate)
    {
        var name = certificate.FriendlyName is { } text ? Encoding.Unicode.GetBytes(text + '\0') : null;
        CertificateProperty.Set(entry, CertificateProperty.FriendlyName, name);
        if (certificate.KeyId is null)
            KeyProvider.TakeOff(entry);
        else if (KeyProvider.Of(entry)?.Container != certificate.KeyId)
            KeyHomes.Find(certificate.KeyId).PutOn(entry);
        if (certificate.Disabled)
            Purposes.Disable(entry);
        else
            Purposes.Enable(entry);
    }
}
