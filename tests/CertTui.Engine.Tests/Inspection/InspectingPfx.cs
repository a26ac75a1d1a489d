using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection;

namespace CertTui.Engine.Tests.Inspection;

public sealed class InspectingPfx : IDisposable
{
    private static readonly TestLeaf Leaf = TestCa.Root("Root").Leaf(Some.Host);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("")]
    [InlineData("geheim")]
    [InlineData("pässwörd €")]
    [InlineData("密碼 許功蓋 \"q\" \\x")]
    [InlineData("🔑 emoji 👨‍👩‍👧")]
    public void A_password_of_any_letters_opens_what_it_closed(string password)
    {
        var file = Pkcs12Writer.Write(Leaf.Key.ExportPkcs8PrivateKey(), [Leaf.Certificate], "shop", Pkcs12Cipher.Aes256Sha256, password);

        Assert.Equal(["private-key", "certificate"], Kinds(Inspect(file, password)));
        Assert.Equal("wrong-password", Code(Inspect(file, password + "x")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_password_and_the_empty_one_are_both_tried_where_none_is_given(string? password)
    {
        using var certificate = TestKeys.Together(Leaf);
        var file = certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pfx, password);

        Assert.Equal(["private-key", "certificate"], Kinds(Inspect(file, null)).Order().Reverse());
    }

    [Theory]
    [InlineData("PBE-SHA1-RC2-40")]
    [InlineData("PBE-SHA1-RC2-128")]
    [InlineData("PBE-SHA1-3DES")]
    [InlineData("AES-128-CBC")]
    [InlineData("AES-256-CBC")]
    public void Old_ciphers_and_new_ones_are_opened_and_named(string cipher)
    {
        var file = Inspect(Export("-keypbe", cipher, "-certpbe", cipher, "-legacy", "-iter", "3000"), "geheim");

        Assert.Equal(["certificate", "private-key"], Kinds(file).Order());
        Assert.StartsWith(cipher, file.Pfx?.Key?.Algorithm);
        Assert.StartsWith(cipher, file.Pfx?.Certificates?.Algorithm);
        Assert.Equal((3000, 3000), (file.Pfx?.Key?.Iterations, file.Pfx?.Certificates?.Iterations));
    }

    [Fact]
    public void How_it_is_protected_is_seen_without_its_password()
    {
        var file = Inspect(Export("-macalg", "sha512", "-iter", "5000"), null);

        Assert.Equal("wrong-password", Code(file));
        Assert.Equal("SHA512", file.Pfx?.Mac?.Algorithm);
        Assert.Equal("AES-256-CBC PBKDF2-SHA256", file.Pfx?.Key?.Algorithm);
    }

    [Fact]
    public void Old_RC4_and_damage_are_no_wrong_passwords()
    {
        var file = Export();

        Assert.Equal("unsupported", Code(Inspect(Export("-keypbe", "PBE-SHA1-RC4-128", "-legacy"), "geheim")));
        Assert.Equal("malformed", Code(Inspect(file[..(file.Length / 2)], "geheim")));
        Assert.Equal(FileKind.Pfx, Inspect(file[..(file.Length / 2)], "geheim").Kind);
    }

    [Fact]
    public void A_file_that_asks_for_too_many_rounds_is_refused_before_them()
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1);
        var bomb = new Pkcs12Builder();
        var contents = new Pkcs12SafeContents();
        contents.AddShroudedKey(Leaf.Key, "geheim", parameters);
        bomb.AddSafeContentsUnencrypted(contents);
        bomb.SealWithMac("geheim", HashAlgorithmName.SHA256, InspectionLimits.Iterations);

        Assert.Equal("too-large", Code(Inspect(bomb.Encode(), "geheim")));
    }

    [Fact]
    public void A_PFX_that_holds_no_PFX_is_malformed_and_its_content_is_told_all_the_same()
    {
        var file = new Inspector(Some.Now).Inspect("shop.pfx", Leaf.Certificate.Der);

        Assert.Equal(FileKind.Certificate, file.Kind);
        Assert.Single(file.Items);
        Assert.Equal(["extension-disagrees", "malformed"], file.Problems.Select(problem => problem.Code));
    }

    public void Dispose() => _folder.Dispose();

    private byte[] Export(params string[] options)
    {
        var certificate = _folder.Write("leaf.pem", Pem.Armour.WriteBytes(Pem.Armour.Certificate, Leaf.Certificate.Der));
        var key = _folder.Write("key.pem", System.Text.Encoding.ASCII.GetBytes(Leaf.Key.ExportPkcs8PrivateKeyPem()));
        var path = Path.Combine(_folder.Path, "out.pfx");
        var (exit, output) = OpenSslProgram.Run(["pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", path, "-passout", "pass:geheim", .. options]);
        Assert.True(exit == 0, output);
        return File.ReadAllBytes(path);
    }

    private static InspectedFile Inspect(byte[] file, string? password) => new Inspector(Some.Now, password?.ToCharArray()).Inspect("shop.pfx", file);

    private static string? Code(InspectedFile file) => file.Problems.Select(problem => problem.Code).SingleOrDefault();

    private static IEnumerable<string> Kinds(InspectedFile file) => file.Items.Select(item => item is InspectedKey ? "private-key" : "certificate");
}
