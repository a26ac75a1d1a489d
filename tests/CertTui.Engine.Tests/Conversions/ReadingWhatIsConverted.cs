using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Conversions;

namespace CertTui.Engine.Tests.Conversions;

/// <summary>Keys and certificates come out of files of every kind.</summary>
public sealed class ReadingWhatIsConverted
{
    private static readonly ConversionOrder ToPem = new(OutputFormat.Pem, "new.pem") { WithKey = true };

    private readonly Desk _desk = new();

    [Fact]
    public void A_key_in_der_in_utf16_and_in_its_old_forms_is_found()
    {
        var key = (ECDsa)_desk.Chain.Leaf.Key;
        _desk.Put("der.key", key.ExportPkcs8PrivateKey());
        _desk.Put("sec1.key", key.ExportECPrivateKey());
        _desk.Put("utf16.key", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(key.ExportECPrivateKeyPem())).ToArray());

        foreach (var path in new[] { "der.key", "sec1.key", "utf16.key" })
            Assert.EndsWith("-----END PRIVATE KEY-----\n", Encoding.ASCII.GetString(_desk.Convert(ToPem with { Path = "new-" + path }, null, "leaf.cer", path)));
    }

    [Fact]
    public void An_archive_with_everything_in_it_becomes_a_pfx()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "more.pem", "leaf.key", "leaf.cer" })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(_desk.Files.Read(name));
            }
        }
        _desk.Put("all.zip", bytes.ToArray());

        _desk.Convert(new ConversionOrder(OutputFormat.Pfx, "new.pfx"), Desk.Password, "all.zip");

        using var inside = _desk.Read(Desk.Password, "new.pfx");
        Assert.Equal(_desk.InOrder, inside.Certificates);
        Assert.Equal(Some.Host, inside.FriendlyName(_desk.Chain.Leaf.Certificate));
    }

    [Fact]
    public void The_key_of_a_java_key_store_comes_out()
    {
        using var folder = new TemporaryFolder();
        _desk.Put("old.jks", File.ReadAllBytes(KeyTool.Make(folder, "jks")));

        _desk.Convert(new ConversionOrder(OutputFormat.Pfx, "new.pfx"), Desk.Password, KeyTool.Password, ["old.jks"]);

        using var inside = _desk.Read(Desk.Password, "new.pfx");
        Assert.Equal(Some.Host, Assert.Single(inside.Certificates).CommonName);
        Assert.Single(inside.Keys);
    }

    [Fact]
    public void An_expired_chain_keeps_its_order_and_strangers_are_left_aside()
    {
        _desk.Put("stranger.cer", TestCa.Root("Stranger").Certificate.Der);
        using var material = Material.Read(
            [.. new[] { "stranger.cer", "more.pem", "leaf.cer" }.Select(path => (path, _desk.Files.Read(path)))], Some.Now.AddYears(20), null);

        var plan = new Conversion(_desk.Files, null).Draft(material, new ConversionOrder(OutputFormat.Pem, "new.pem"));

        Assert.Equal(_desk.InOrder, plan.Certificates);
        Assert.Equal("unrelated-certificate", Assert.Single(plan.Notes).Code);
    }

    [Fact]
    public void Of_two_certificates_for_one_key_the_one_that_lasts_longest_is_taken()
    {
        var renewed = _desk.Chain.Authority.Issue(
            new TestOrder([Some.Host]) { Key = _desk.Chain.Leaf.Certificate.ToX509().PublicKey, Days = 300 });
        _desk.Put("renewed.cer", renewed.Der);

        _desk.Convert(ToPem, null, "leaf.cer", "renewed.cer", "leaf.key", "more.pem");

        using var inside = _desk.Read(null, "new.pem");
        Assert.Equal([renewed, .. _desk.InOrder.Skip(1)], inside.Certificates);
    }
}
