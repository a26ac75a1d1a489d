using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Folders;

public sealed class StoresAsFolders : IDisposable
{
    private readonly TestWorld world = new();
    private ICertificateStores Stores => world.Machine.Stores;

    [Fact]
    public void What_the_store_adds_is_kept_and_replaced()
    {
        var shop = Stores.List(StoreName.Personal).Single();
        Stores.Put(StoreName.Personal, shop with { FriendlyName = "商店", Disabled = true });
        world.Reopen();
        Assert.Equal(shop with { FriendlyName = "商店", Disabled = true }, Stores.List(StoreName.Personal).Single());
    }

    [Fact]
    public void Removing_goes_by_fingerprint_and_leaves_the_other_of_the_same_name()
    {
        var old = Stores.List(StoreName.Intermediate).Single(IsSecure);
        Stores.Put(StoreName.Intermediate, new StoredCertificate(Authority("secure-ssl")));
        Assert.True(Stores.Remove(StoreName.Intermediate, old.Certificate.Fingerprint));
        Assert.False(Stores.Remove(StoreName.Intermediate, old.Certificate.Fingerprint));
        Assert.Equal(Authority("secure-ssl"), Stores.List(StoreName.Intermediate).Single(IsSecure).Certificate);
    }

    [Fact]
    public void A_certificate_dropped_into_the_folder_by_hand_is_in_the_store()
    {
        File.Copy(PathOfAuthority("ssl"), world.PathOf("stores", "Intermediate", "my own name.pem"));
        Assert.Contains(new StoredCertificate(Authority("ssl")), Stores.List(StoreName.Intermediate));
        Stores.Put(StoreName.Intermediate, new StoredCertificate(Authority("ssl"), "named"));
        Assert.Contains(new StoredCertificate(Authority("ssl"), "named"), Stores.List(StoreName.Intermediate));
        Assert.Equal(4, Directory.GetFiles(world.PathOf("stores", "Intermediate"), "*.pem").Count(file => !file.EndsWith(".crl.pem")));
    }

    [Fact]
    public void Stray_and_damaged_files_do_not_stop_the_listing()
    {
        var before = Stores.List(StoreName.Root);
        foreach (var (name, content) in new[] { ("a.pem", ""), ("b.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"), ("c.txt", "x"), (".d.pem", "x") })
            File.WriteAllText(world.PathOf("stores", "Root", name), content);
        Directory.CreateDirectory(world.PathOf("stores", "Root", "folder.pem"));
        File.CreateSymbolicLink(world.PathOf("stores", "Root", "gone.pem"), "/nonexistent");
        File.WriteAllText(Directory.GetFiles(world.PathOf("stores", "Root"), "practice-*.json")[0], "{ damaged");
        Assert.Equal(before, Stores.List(StoreName.Root));
    }

    [Fact]
    public void A_record_without_its_certificate_is_no_certificate()
    {
        var shop = Stores.List(StoreName.Personal).Single();
        File.Delete(Directory.GetFiles(world.PathOf("stores", "Personal"), "*.pem").Single());
        Assert.Empty(Stores.List(StoreName.Personal));
        Stores.Put(StoreName.Personal, shop with { FriendlyName = null });
        Assert.Equal(shop with { FriendlyName = null }, Stores.List(StoreName.Personal).Single());
    }

    [Fact]
    public void Revocation_lists_are_kept_once_and_removed_by_content()
    {
        var newer = world.Open.PublishRevocations();
        Stores.PutCrl(StoreName.Intermediate, newer);
        Stores.PutCrl(StoreName.Intermediate, newer);
        Assert.Single(Stores.Crls(StoreName.Intermediate), list => list.SequenceEqual(newer));
        Assert.Equal(3, Stores.List(StoreName.Intermediate).Count);
        Assert.True(Stores.RemoveCrl(StoreName.Intermediate, newer));
        Assert.False(Stores.RemoveCrl(StoreName.Intermediate, newer));
    }

    private static bool IsSecure(StoredCertificate stored) => stored.Certificate.CommonName == "Practice Secure SSL Certification Authority";

    private Certificate Authority(string file) => Certificate.Open(System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(PathOfAuthority(file)).RawData);

    private string PathOfAuthority(string file) => world.PathOf("ca", "certificates", file + ".pem");

    public void Dispose() => world.Dispose();
}
