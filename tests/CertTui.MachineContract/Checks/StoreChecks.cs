using CertTui.Engine.Ports;

namespace CertTui.MachineContract.Checks;

/// <summary>What <see cref="ICertificateStores"/> promises.</summary>
internal static class StoreChecks
{
    public static IEnumerable<Check> All =>
    [
        .. Enum.GetValues<StoreName>().Select(store => new Check($"a certificate is put into {store} and removed", ground => PutAndRemoved(ground, store))),
        new("a certificate has its key and its name", KeyAndName),
        new("a certificate that is put again gets what is new", PutAgain),
        new("a root is disabled and enabled", DisabledAndEnabled),
        new("a certificate without a key has none", WithoutKey),
        new("revocation lists are put, once each", Lists),
        new("a revocation list is removed", ListRemoved),
    ];

    private static void PutAndRemoved(Ground ground, StoreName store)
    {
        var (certificate, other) = (ground.Certify("one"), ground.Certify("one"));
        ground.Machine.Stores.Put(store, new StoredCertificate(certificate));
        ground.Machine.Stores.Put(store, new StoredCertificate(other));
        Expect.Equal(new StoredCertificate(certificate), ground.Find(store, certificate), "the certificate");
        Expect.That(ground.Machine.Stores.Remove(store, certificate.Fingerprint), "it was not there");
        Expect.That(ground.Find(store, certificate) is null, "it is still there");
        Expect.That(ground.Find(store, other) is not null, "another of the same name went with it");
        Expect.That(!ground.Machine.Stores.Remove(store, certificate.Fingerprint), "it was there twice");
    }

    private static void KeyAndName(Ground ground)
    {
        var key = ground.NewKey();
        var stored = new StoredCertificate(ground.Certify("www.example.com.tw", key), "www 伺服器 2026-11", key);
        ground.Machine.Stores.Put(StoreName.Personal, stored);
        Expect.Equal(stored, ground.Find(StoreName.Personal, stored.Certificate), "the certificate");
        Expect.Equal(key, CertTui.Engine.Requests.FindKey.For(ground.Machine, stored.Certificate)?.KeyId, "the key");
    }

    private static void PutAgain(Ground ground)
    {
        var key = ground.NewKey();
        var certificate = ground.Certify("www.example.com.tw", key);
        foreach (var stored in new StoredCertificate[] { new(certificate, "first"), new(certificate, "second", key), new(certificate, null, key), new(certificate) })
        {
            ground.Machine.Stores.Put(StoreName.Personal, stored);
            Expect.Equal(stored, ground.Find(StoreName.Personal, certificate), "the certificate");
        }
        Expect.Equal(1, ground.Machine.Stores.List(StoreName.Personal).Count(stored => stored.Certificate.Equals(certificate)), "copies");
    }

    private static void DisabledAndEnabled(Ground ground)
    {
        var enabled = new StoredCertificate(ground.Certify("root"), "a root");
        ground.Machine.Stores.Put(StoreName.Root, enabled);
        foreach (var stored in new[] { enabled with { Disabled = true }, enabled, enabled with { Disabled = true } })
        {
            ground.Machine.Stores.Put(StoreName.Root, stored);
            Expect.Equal(stored, ground.Find(StoreName.Root, enabled.Certificate), "the root");
        }
    }

    private static void WithoutKey(Ground ground)
    {
        var certificate = ground.Certify("www.example.com.tw", ground.NewKey());
        ground.Machine.Stores.Put(StoreName.Personal, new StoredCertificate(certificate));
        Expect.Equal(null, ground.Find(StoreName.Personal, certificate)?.KeyId, "the key");
    }

    private static void Lists(Ground ground)
    {
        var (first, second) = (ground.Crl("one"), ground.Crl("two"));
        foreach (var crl in new[] { first, second, second })
            ground.Machine.Stores.PutCrl(StoreName.Intermediate, crl);
        Expect.Equal(1, Count(ground, first), "copies of the first");
        Expect.Equal(1, Count(ground, second), "copies of the second");
    }

    private static void ListRemoved(Ground ground)
    {
        var (first, second) = (ground.Crl("one"), ground.Crl("two"));
        ground.Machine.Stores.PutCrl(StoreName.Intermediate, first);
        ground.Machine.Stores.PutCrl(StoreName.Intermediate, second);
        Expect.That(ground.Machine.Stores.RemoveCrl(StoreName.Intermediate, first), "it was not there");
        Expect.Equal(0, Count(ground, first), "copies of the first");
        Expect.Equal(1, Count(ground, second), "copies of the second");
        Expect.That(!ground.Machine.Stores.RemoveCrl(StoreName.Intermediate, first), "it was there twice");
    }

    private static int Count(Ground ground, byte[] crl) =>
        ground.Machine.Stores.Crls(StoreName.Intermediate).Count(present => present.AsSpan().SequenceEqual(crl));
}
