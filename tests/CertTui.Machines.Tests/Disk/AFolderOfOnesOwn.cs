using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Tests.Disk;

public sealed class AFolderOfOnesOwn : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("certtui-").FullName;
    private readonly DiskFolder folder;

    public AFolderOfOnesOwn() => folder = new DiskFolder(Path.Combine(root, "new", "cases"));

    [Fact]
    public void It_is_made_for_its_owner_alone()
    {
        Assert.Equal("700", Tool.Mode(Path.Combine(root, "new", "cases")));
        folder.Append("journal", "x"u8);
        Assert.Equal("600", Tool.Mode(Path.Combine(root, "new", "cases", "journal")));
    }

    [Fact]
    public void Appending_adds_and_writing_replaces()
    {
        Assert.Null(folder.Read("journal"));
        folder.Append("journal", "one\n"u8);
        folder.Append("journal", "two\n"u8);
        Assert.Equal("one\ntwo\n"u8, folder.Read("journal")!);
        folder.Write("journal", "three"u8);
        Assert.Equal("three"u8, folder.Read("journal")!);
    }

    [Fact]
    public void Folders_inside_are_listed_by_name()
    {
        folder.Sub("b").Write("x", "1"u8);
        folder.Sub("a");
        Assert.Equal(["a", "b"], folder.Folders());
        Assert.Equal("1"u8, folder.Sub("b").Read("x")!);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_stays_inside(string name) => Assert.Equal("file-name-invalid", Assert.Throws<Refusal>(() => folder.Read(name)).Problem.Code);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
