using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Inspection.KeyStores;

public sealed class ReadingKeyStores : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("jks", FileKind.Jks)]
    [InlineData("jceks", FileKind.Jceks)]
    public void Aliases_and_certificates_of_keytools_own_files_are_read_without_a_password(string type, FileKind format)
    {
        var reading = KeyStoreFile.Read(File.ReadAllBytes(KeyTool.Make(_folder, type, "Shop 2026")));

        Assert.Null(reading.Problem);
        Assert.Equal(format, reading.Format);
        var entry = Assert.Single(reading.Entries);
        Assert.Equal(("shop 2026", KeyStoreEntryKind.PrivateKey), (entry.Alias, entry.Kind));
        Assert.Equal(Some.Host, Assert.Single(entry.Chain).CommonName);
        Assert.True(entry.Created.Year > 2020);
    }

    [Fact]
    public void A_trusted_certificate_has_an_entry_of_its_own()
    {
        var world = new TestChain();
        var store = KeyTool.Make(_folder, "jks");
        var root = _folder.Write("root.cer", world.Older.Certificate.Der);
        KeyTool.Run("-importcert", "-noprompt", "-alias", "root", "-file", root, "-keystore", store, "-storepass", KeyTool.Password);

        var entries = KeyStoreFile.Read(File.ReadAllBytes(store)).Entries;

        Assert.Equal(2, entries.Count);
        var trusted = Assert.Single(entries, entry => entry.Kind == KeyStoreEntryKind.TrustedCertificate);
        Assert.Equal(("root", world.Older.Certificate), (trusted.Alias, Assert.Single(trusted.Chain)));
    }

    [Theory]
    [InlineData("jks")]
    [InlineData("jceks")]
    public void The_password_of_a_key_store_is_checked_without_Java(string type)
    {
        var file = File.ReadAllBytes(KeyTool.Make(_folder, type));

        Assert.True(KeyStoreFile.IsPassword(file, KeyTool.Password));
        Assert.False(KeyStoreFile.IsPassword(file, "changeIt"));
        Assert.False(KeyStoreFile.IsPassword(file, ""));
        Assert.False(KeyStoreFile.IsPassword([.. file, 0], KeyTool.Password));
    }

    [Fact]
    public void A_secret_key_of_JCEKS_is_unsupported_and_what_came_before_it_is_kept()
    {
        var store = KeyTool.Make(_folder, "jceks");
        KeyTool.Run("-genseckey", "-alias", "zzz", "-keyalg", "AES", "-keysize", "256", "-storetype", "jceks", "-keystore", store,
            "-storepass", KeyTool.Password, "-keypass", KeyTool.Password);

        var reading = KeyStoreFile.Read(File.ReadAllBytes(store));

        Assert.Equal("unsupported", reading.Problem?.Code);
        Assert.All(reading.Entries, entry => Assert.Equal("tomcat", entry.Alias));
    }

    [Fact]
    public void A_key_store_in_PKCS12_is_a_PFX() => Assert.Equal(FileKind.Pfx, FileKinds.Of(File.ReadAllBytes(KeyTool.Make(_folder, "pkcs12"))));

    [Fact]
    public void A_damaged_key_store_gets_an_answer()
    {
        var good = File.ReadAllBytes(KeyTool.Make(_folder, "jks"));

        Prop.ForAll(Mutations.Of(good).ToArbitrary(), bytes => KeyStoreFile.Read(bytes).Problem?.Code is null or "malformed" or "unsupported" or "too-large")
            .QuickCheckThrowOnFailure();
        Assert.Equal("malformed", KeyStoreFile.Read(good.AsSpan(0, 40)).Problem?.Code);
        Assert.Equal("malformed", KeyStoreFile.Read([]).Problem?.Code);
    }

    [Fact]
    public void A_key_store_that_claims_millions_of_entries_is_refused_in_time()
    {
        byte[] claim = [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2, 0xFF, 0xFF, 0xFF, 0xFF];

        Assert.Equal("malformed", KeyStoreFile.Read(claim).Problem?.Code);
        Assert.Equal("too-large", KeyStoreFile.Read([.. claim, .. Enumerable.Repeat(EmptyEntry, 1_001).SelectMany(entry => entry)]).Problem?.Code);
    }

    public void Dispose() => _folder.Dispose();

    // A trusted certificate with an empty name, type and content.
    private static byte[] EmptyEntry => [0, 0, 0, 2, 0, 0, .. new byte[8], 0, 0, .. new byte[4]];
}
