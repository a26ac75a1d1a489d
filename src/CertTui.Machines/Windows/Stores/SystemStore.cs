using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine;
using CertTui.Machines.Windows.Native;
using StoreName = CertTui.Engine.Ports.StoreName;

namespace CertTui.Machines.Windows.Stores;

/// <summary>One store of the local machine, open for one piece of work. Changes are in the registry when <see cref="Commit"/> returns.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe class SystemStore : IDisposable
{
    private readonly X509Store store;
    private readonly List<X509Certificate2> opened = [];

    private SystemStore(string name, OpenFlags flags)
    {
        Name = name;
        store = new X509Store(name, StoreLocation.LocalMachine);
        NativeErrors.Guard(name, () => store.Open(flags));
    }

    public string Name { get; }

    public nint Handle => store.StoreHandle;

    public static SystemStore Read(StoreName name) => new(NameOf(name), OpenFlags.ReadOnly);

    public static SystemStore Change(StoreName name) => new(NameOf(name), OpenFlags.ReadWrite);

    /// <summary>The certificates as they lie in the store: a property that is set on one is set in the store. Good until the store is closed.</summary>
    public IReadOnlyList<X509Certificate2> Entries()
    {
        X509Certificate2[] entries = [.. store.Certificates];
        opened.AddRange(entries);
        return entries;
    }

    /// <summary>By SHA-256. A root may lie twice in its store: as an administrator put it there, and as Windows' own update did.</summary>
    public IReadOnlyList<X509Certificate2> Copies(string fingerprint) =>
    [
        .. Entries().Where(entry => string.Equals(entry.GetCertHashString(HashAlgorithmName.SHA256), fingerprint, StringComparison.OrdinalIgnoreCase)),
    ];

    public void Add(X509Certificate2 certificate) => NativeErrors.Guard(Name, () => store.Add(certificate));

    public void Remove(X509Certificate2 certificate) => NativeErrors.Guard(Name, () => store.Remove(certificate));

    /// <summary><see cref="Refusal"/> <c>certificate-from-policy</c>: such a copy cannot be changed here, and comes back when it is removed.</summary>
    public void RequireOwn(X509Certificate2 entry)
    {
        var isOfPolicyStore = CertificateProperty.Get(entry, CertificateProperty.AccessState) is [var state, ..]
            && (state & CertificateProperty.FromGroupPolicy) != 0;
        if (isOfPolicyStore || PolicyCopies.Has(Name, entry))
            throw new Refusal("certificate-from-policy", ("subject", entry.GetNameInfo(X509NameType.SimpleName, forIssuer: false)), ("store", Name));
    }

    /// <summary>Others (Wine) write only when told. Windows writes at once; a part of a store that does so may not know the word (CertControlStore).</summary>
    public void Commit()
    {
        if (Crypt32.CertControlStore(Handle, Crypt32.CommitForce, Crypt32.ControlCommit, null))
            return;
        var result = Marshal.GetHRForLastWin32Error();
        if (!NativeErrors.IsUnknownCall(result))
            throw NativeErrors.Refuse(Name, result);
    }

    public void Dispose()
    {
        foreach (var certificate in opened)
            certificate.Dispose();
        store.Dispose();
    }

    private static string NameOf(StoreName name) => name switch
    {
        StoreName.Personal => "My",
        StoreName.Intermediate => "CA",
        StoreName.Requests => "REQUEST",
        _ => name.ToString(),
    };
}
