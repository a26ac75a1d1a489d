using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CertTui.Machines.Windows.Native;

namespace CertTui.Machines.Windows.Stores;

/// <summary>The revocation lists of one open store.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe class StoreCrls
{
    public static IReadOnlyList<byte[]> List(SystemStore store)
    {
        var lists = new List<byte[]>();
        // Each call gives up the context of the one before.
        for (var crl = Crypt32.CertEnumCRLsInStore(store.Handle, null); crl is not null; crl = Crypt32.CertEnumCRLsInStore(store.Handle, crl))
            lists.Add(Bytes(crl).ToArray());
        return lists;
    }

    public static void Add(SystemStore store, byte[] crl)
    {
        fixed (byte* encoded = crl)
        {
            if (!Crypt32.CertAddEncodedCRLToStore(store.Handle, Crypt32.Encodings, encoded, (uint)crl.Length, Crypt32.AddAlways, null))
                throw NativeErrors.Refuse(store.Name, Marshal.GetHRForLastWin32Error());
        }
    }

    /// <summary>False where it was not there.</summary>
    public static bool Remove(SystemStore store, byte[] crl)
    {
        for (var found = Crypt32.CertEnumCRLsInStore(store.Handle, null); found is not null; found = Crypt32.CertEnumCRLsInStore(store.Handle, found))
        {
            if (!Bytes(found).SequenceEqual(crl))
                continue;
            // Deleting gives up the context; Wine gives it up twice, which one more reference makes good. On Windows that one is left over.
            if (!Crypt32.CertDeleteCRLFromStore(Crypt32.CertDuplicateCRLContext(found)))
                throw NativeErrors.Refuse(store.Name, Marshal.GetHRForLastWin32Error());
            return true;
        }
        return false;
    }

    private static ReadOnlySpan<byte> Bytes(Crypt32.CrlContext* crl) => new(crl->Encoded, (int)crl->EncodedLength);
}
