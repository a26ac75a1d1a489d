using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.MachineContract.Checks;

/// <summary>What <see cref="IKeys"/> promises.</summary>
internal static class KeyChecks
{
    public static IEnumerable<Check> All =>
    [
        new("an RSA key of 2,048 bits signs", ground => Signs(ground, KeyChoice.Rsa2048, 2048)),
        new("an RSA key of 3,072 bits signs", ground => Signs(ground, KeyChoice.Rsa3072, 3072)),
        new("an elliptic key signs", ground => Signs(ground, KeyChoice.P256, 256)),
        new("a key is never overwritten", NeverOverwritten),
        new("a key goes out and comes in as PKCS#8", OutAndIn),
        new("an elliptic key of another program comes in", FromElsewhere),
        new("a key that is not exportable stays", NotExportable),
        new("a key that came in as not exportable stays", ImportedNotExportable),
        new("a key that is not there", Missing),
        new("a deleted key is gone", Deleted),
        new("what is not a key does not come in", NoKey),
    ];

    private static void Signs(Ground ground, KeyChoice choice, int bits)
    {
        var id = ground.NewId();
        Create(ground, id, choice);
        using var key = ground.Machine.Keys.Open(id) ?? throw new Broken("it does not open");
        Expect.Equal(bits, key.KeySize, "bits");
        Expect.That(Signature.IsGood(key), "its signature does not verify");
    }

    private static void Create(Ground ground, string id, KeyChoice choice)
    {
        try
        {
            ground.Machine.Keys.Create(id, choice, exportable: true);
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "unsupported")
        {
            throw new NotHere(refusal.Message);
        }
    }

    private static void NeverOverwritten(Ground ground)
    {
        var id = ground.NewKey();
        var before = ground.Machine.Keys.Export(id);
        Expect.Refused("key-exists", () => ground.Machine.Keys.Create(id, KeyChoice.Rsa2048, exportable: false));
        Expect.Refused("key-exists", () => ground.Machine.Keys.Import(id, before, exportable: false));
        Expect.That(before.AsSpan().SequenceEqual(ground.Machine.Keys.Export(id)), "it is another key");
        Expect.That(ground.Machine.Keys.IsExportable(id), "it is no longer exportable");
    }

    private static void OutAndIn(Ground ground)
    {
        var (first, second) = (ground.NewKey(), ground.NewId());
        ground.Machine.Keys.Import(second, ground.Machine.Keys.Export(first), exportable: true);
        using var before = ground.Open(first);
        using var after = ground.Open(second);
        Expect.That(before.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(after.ExportSubjectPublicKeyInfo()), "another public key");
        Expect.That(Signature.IsGood(after), "its signature does not verify");
        Expect.That(ground.Machine.Keys.Export(first).AsSpan().SequenceEqual(ground.Machine.Keys.Export(second)), "another PKCS#8");
    }

    // As OpenSSL writes it: nothing in it says what the key is for.
    private static void FromElsewhere(Ground ground)
    {
        var (first, second) = (ground.NewId(), ground.NewId());
        Create(ground, first, KeyChoice.P256);
        ground.Machine.Keys.Import(second, Bare(ground.Machine.Keys.Export(first)), exportable: true);
        using var before = ground.Machine.Keys.Open(first) ?? throw new Broken("the first does not open");
        using var after = ground.Machine.Keys.Open(second) ?? throw new Broken("it does not open");
        Expect.That(before.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(after.ExportSubjectPublicKeyInfo()), "another public key");
        Expect.That(Signature.IsGood(after), "its signature does not verify");
    }

    private static byte[] Bare(byte[] pkcs8)
    {
        var info = Pkcs8PrivateKeyInfo.Decode(pkcs8, out _);
        return new Pkcs8PrivateKeyInfo(info.AlgorithmId, info.AlgorithmParameters, info.PrivateKeyBytes).Encode();
    }

    private static void NotExportable(Ground ground) => Stays(ground, ground.NewKey(exportable: false));

    private static void ImportedNotExportable(Ground ground)
    {
        var id = ground.NewId();
        ground.Machine.Keys.Import(id, ground.Machine.Keys.Export(ground.NewKey()), exportable: false);
        Stays(ground, id);
    }

    private static void Stays(Ground ground, string id)
    {
        Expect.That(!ground.Machine.Keys.IsExportable(id), "it says that it is exportable");
        Expect.Refused("key-not-exportable", () => ground.Machine.Keys.Export(id));
        using var key = ground.Open(id);
        Expect.That(Signature.IsGood(key), "its signature does not verify");
    }

    private static void Missing(Ground ground)
    {
        var id = ground.NewId();
        Expect.That(ground.Machine.Keys.Open(id) is null, "it opens");
        Expect.Refused("key-not-found", () => ground.Machine.Keys.Export(id));
        ground.Machine.Keys.Delete(id);
    }

    private static void Deleted(Ground ground)
    {
        var id = ground.NewKey();
        Expect.That(ground.Machine.Keys.List().Contains(id), "it is not in the list");
        ground.Machine.Keys.Delete(id);
        Expect.That(!ground.Machine.Keys.List().Contains(id), "it is still in the list");
        Expect.That(ground.Machine.Keys.Open(id) is null, "it still opens");
    }

    private static void NoKey(Ground ground)
    {
        var id = ground.NewId();
        Expect.Refused("malformed", () => ground.Machine.Keys.Import(id, RandomNumberGenerator.GetBytes(200), exportable: true));
        Expect.That(!ground.Machine.Keys.List().Contains(id), "something is left of it");
    }
}
