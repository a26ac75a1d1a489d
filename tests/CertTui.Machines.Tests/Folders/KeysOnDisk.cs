using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Folders;

public sealed class KeysOnDisk : IDisposable
{
    private readonly TestWorld world = new();
    private IKeys Keys => world.Machine.Keys;

    [Theory]
    [InlineData(KeyChoice.Rsa2048, 2048)]
    [InlineData(KeyChoice.Rsa3072, 3072)]
    [InlineData(KeyChoice.P256, 256)]
    [InlineData(KeyChoice.P384, 384)]
    public void A_key_is_what_was_asked_for(KeyChoice choice, int bits)
    {
        Keys.Create("new", choice, exportable: true);
        using var key = Keys.Open("new");
        Assert.Equal(bits, key!.KeySize);
    }

    [Fact]
    public void A_key_is_never_overwritten()
    {
        Keys.Create("new", KeyChoice.P256, exportable: true);
        var before = File.ReadAllBytes(world.PathOf("keys", "new.pem"));
        Assert.Equal("key-exists", Requesting.RefusalOf(() => Keys.Create("new", KeyChoice.P256, exportable: false)));
        Assert.Equal("key-exists", Requesting.RefusalOf(() => Keys.Import("new", Keys.Export("new"), exportable: false)));
        Assert.Equal(before, File.ReadAllBytes(world.PathOf("keys", "new.pem")));
        Assert.True(Keys.IsExportable("new"));
    }

    [Fact]
    public void A_key_goes_out_and_comes_in_as_pkcs8()
    {
        Keys.Create("new", KeyChoice.Rsa2048, exportable: true);
        Keys.Import("copy", Keys.Export("new"), exportable: false);
        using var first = (RSA)Keys.Open("new")!;
        using var second = (RSA)Keys.Open("copy")!;
        Assert.Equal(first.ExportSubjectPublicKeyInfo(), second.ExportSubjectPublicKeyInfo());
        Assert.Equal(["copy", "new", "shop-old"], Keys.List());
    }

    [Fact]
    public void A_key_that_is_not_exportable_stays()
    {
        Keys.Create("fixed", KeyChoice.P256, exportable: false);
        world.Reopen();
        Assert.False(Keys.IsExportable("fixed"));
        Assert.Equal("key-not-exportable", Requesting.RefusalOf(() => Keys.Export("fixed")));
        File.WriteAllText(world.PathOf("keys", "fixed.json"), "damaged");
        Assert.False(Keys.IsExportable("fixed"));
    }

    [Fact]
    public void A_mark_whose_key_was_never_written_does_not_mark_the_next()
    {
        File.WriteAllText(world.PathOf("keys", "new.json"), "{\"exportable\": false}");
        Keys.Create("new", KeyChoice.P256, exportable: true);
        Assert.True(Keys.IsExportable("new"));
    }

    [Fact]
    public void A_missing_key_is_null_and_cannot_go_out()
    {
        Assert.Null(Keys.Open("none"));
        Assert.Equal("key-not-found", Requesting.RefusalOf(() => Keys.Export("none")));
        Keys.Delete("none");
    }

    [Fact]
    public void A_damaged_key_is_told_apart_from_a_missing_one()
    {
        Keys.Create("new", KeyChoice.P256, exportable: true);
        File.WriteAllText(world.PathOf("keys", "new.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Assert.Equal("malformed", Requesting.RefusalOf(() => Keys.Open("new")));
        Assert.Equal("malformed", Requesting.RefusalOf(() => Keys.Import("other", [1, 2, 3], exportable: true)));
        Assert.Null(Keys.Open("other"));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    public void An_id_stays_inside_the_folder(string id) =>
        Assert.Equal("file-name-invalid", Requesting.RefusalOf(() => Keys.Create(id, KeyChoice.P256, exportable: true)));

    public void Dispose() => world.Dispose();
}
