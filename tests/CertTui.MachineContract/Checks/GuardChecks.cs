using CertTui.Engine.Ports;

namespace CertTui.MachineContract.Checks;

/// <summary>What a real machine promises on top; the practice machine lets keys be lost, so that their loss can be practised.</summary>
internal static class GuardChecks
{
    public static IEnumerable<Check> All =>
    [
        new("the key of a pending request is not deleted", OfRequest),
        .. Enum.GetValues<StoreName>().Select(store => new Check($"the key of a certificate in {store} is not deleted", ground => OfCertificate(ground, store))),
    ];

    private static void OfRequest(Ground ground)
    {
        var request = ground.Request(ground.NewKey(), "www.example.com.tw");
        ground.Machine.Pending.Add(request);
        Expect.Refused("key-in-use", () => ground.Machine.Keys.Delete(request.KeyId));
        ground.Machine.Pending.Retire(request.Id);
        ground.Machine.Keys.Delete(request.KeyId);
    }

    private static void OfCertificate(Ground ground, StoreName store)
    {
        var key = ground.NewKey();
        var certificate = ground.Certify("www.example.com.tw", key);
        ground.Machine.Stores.Put(store, new StoredCertificate(certificate, null, key));
        Expect.Refused("key-in-use", () => ground.Machine.Keys.Delete(key));
        ground.Machine.Stores.Remove(store, certificate.Fingerprint);
        ground.Machine.Keys.Delete(key);
    }
}
