using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>
/// The shape of TWCA's four-tier chain: a leaf under an authority of a younger root, which an older root has cross-certified.
/// </summary>
public sealed class TestChain
{
    public TestChain()
    {
        Cross = Older.Cross(Younger);
        Authority = Younger.Sub("SSL CA");
        Leaf = Authority.Leaf(Some.Host, "example.com.tw");
    }

    /// <summary>Has no subject key identifier.</summary>
    public TestCa Older { get; } = TestCa.Root("Older Root CA", keyId: false);

    public TestCa Younger { get; } = TestCa.Root("Younger Root CA");

    public TestCa Authority { get; }

    public Certificate Cross { get; }

    public TestLeaf Leaf { get; }

    /// <summary>Everything in its store, the leaf with its key; the younger root too where wanted, in use or switched off.</summary>
    public void InstallOn(MemoryMachine machine, bool withYounger = false, bool disabled = false)
    {
        machine.Stores.With(StoreName.Root, Older.Certificate).With(StoreName.Intermediate, Cross, Authority.Certificate);
        if (withYounger)
            machine.Stores.Put(StoreName.Root, new StoredCertificate(Younger.Certificate, Disabled: disabled));
        machine.Keys.Take("leaf", Leaf.Key);
        machine.Stores.Put(StoreName.Personal, new StoredCertificate(Leaf.Certificate, "shop 2026", "leaf"));
    }
}
