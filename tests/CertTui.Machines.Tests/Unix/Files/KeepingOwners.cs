using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Tests.Unix.Files;

public sealed class KeepingOwners : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public KeepingOwners() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Unix modes and owners are looked at here.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Mode_owner_and_group_stay()
    {
        var path = _folder.Write("site.conf", "old"u8.ToArray());
        Tool.Run("chmod", "640", path);
        if (FileFacts.EffectiveUser() == 0)
            Tool.Run("chown", "65534:65534", path);
        var before = FileFacts.Of(path);
        KeptFile.Replace(path, "new"u8);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(before, FileFacts.Of(path));
    }

    [Fact]
    public void Those_whom_an_access_control_list_lets_in_stay_in()
    {
        var path = _folder.Write("site.conf", "old"u8.ToArray());
        Assert.SkipUnless(Tool.Run("setfacl", "-m", "u:nobody:r", path).Exit == 0, "the disk of this test knows no access control lists");
        KeptFile.Replace(path, "new"u8);
        Assert.Contains("user:nobody:r--", Tool.Run("getfacl", "-c", path).Output);
    }

    [Fact]
    public void A_link_stays_a_link_and_its_file_is_changed()
    {
        var path = _folder.Write("site.conf", "old"u8.ToArray());
        var link = Path.Combine(_folder.Path, "enabled.conf");
        File.CreateSymbolicLink(link, "site.conf");
        KeptFile.Replace(link, "new"u8);
        Assert.Equal("site.conf", new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder.Path), file => file == path);
    }
}
