using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice;

/// <summary>What the guide's sections 5.4 to 5.8 do, in the shortest way.</summary>
internal static class Installing
{
    public static Dictionary<string, Certificate> Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
            var text = reader.ReadToEnd();
            return Certificate.Open(Convert.FromBase64String(text[PemEncoding.Find(text).Base64Data]));
        });
    }

    /// <summary>A served site for <see cref="Requesting.Host"/> with the delivered chain in the stores.</summary>
    public static (Binding Binding, Certificate Leaf) InstallAndBind(this TestWorld world, int tiers)
    {
        world.Machine.Keys.Create("www", KeyChoice.Rsa2048, exportable: true);
        using var key = (RSA)world.Machine.Keys.Open("www")!;
        var files = Unzip(world.Order(Requesting.Form(Requesting.Csr(key: key)) with { Tiers = tiers }));
        foreach (var (name, certificate) in files)
        {
            var store = name switch { "root.cer" => StoreName.Root, "server.cer" => StoreName.Personal, _ => StoreName.Intermediate };
            world.Machine.Stores.Put(store, new StoredCertificate(certificate, null, store == StoreName.Personal ? "www" : null));
        }
        var binding = new Binding("Default Web Site", "https", "*", 443, Requesting.Host, true, files["server.cer"].Fingerprint);
        world.Machine.Sites.Put(binding);
        return (binding, files["server.cer"]);
    }

    public static void DisableCyberRoot(this TestWorld world)
    {
        var cyber = world.Machine.Stores.List(StoreName.Root).Single(stored => stored.Certificate.CommonName.Contains("CYBER"));
        world.Machine.Stores.Put(StoreName.Root, cyber with { Disabled = true });
    }
}
