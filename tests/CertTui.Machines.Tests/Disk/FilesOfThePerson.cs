using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Tests.Disk;

public sealed class FilesOfThePerson : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("certtui-").FullName;
    private readonly DiskFiles files;

    public FilesOfThePerson() => files = new DiskFiles(Path.Combine(root, "orders"), Path.Combine(root, "sites"));

    [Fact]
    public void A_bare_name_goes_to_the_order_folder()
    {
        files.WriteNew("www.csr", "x"u8, ownerOnly: false);
        Assert.True(File.Exists(Path.Combine(files.OrderFolder, "www.csr")));
        Assert.True(files.Exists("www.csr"));
        Assert.Equal("x"u8, files.Read("www.csr"));
    }

    [Fact]
    public void Nothing_is_overwritten_and_deleting_says_whether()
    {
        files.WriteNew("a", "one"u8, ownerOnly: true);
        Assert.Equal("file-exists", RefusalOf(() => files.WriteNew("a", "two"u8, ownerOnly: true)));
        Assert.Equal("one"u8, files.Read("a"));
        Assert.True(files.Delete("a"));
        Assert.False(files.Delete("a"));
    }

    [Fact]
    public void A_secret_file_is_for_its_owner_alone_and_others_are_not()
    {
        files.WriteNew("secret", "x"u8, ownerOnly: true);
        files.WriteNew("open", "x"u8, ownerOnly: false);
        Assert.Equal("600", Tool.Mode(Path.Combine(files.OrderFolder, "secret")));
        Assert.Equal("644", Tool.Mode(Path.Combine(files.OrderFolder, "open")));
    }

    [Fact]
    public void Missing_folders_are_made_below_a_site_and_nowhere_else()
    {
        var validation = Path.Combine(root, "sites", "shop", ".well-known", "pki-validation", "fileauth.txt");
        files.WriteNew(validation, "x"u8, ownerOnly: false);
        Assert.True(File.Exists(validation));
        Assert.Equal("file-not-found", RefusalOf(() => files.WriteNew(Path.Combine(root, "mistyped", "a.pfx"), "x"u8, ownerOnly: true)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void No_path_is_no_file(string path) => Assert.Equal("file-not-found", RefusalOf(() => files.Read(path)));

    private static string RefusalOf(Action work) => Assert.Throws<Refusal>(work).Problem.Code;

    public void Dispose() => Directory.Delete(root, recursive: true);
}
