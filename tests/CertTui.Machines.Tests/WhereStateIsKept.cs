namespace CertTui.Machines.Tests;

public sealed class WhereStateIsKept
{
    [Fact]
    public void By_default_it_is_the_folder_that_the_platform_gives_each_user()
    {
        var folder = StateFolder.Default;
        Assert.True(Path.IsPathRooted(folder));
        Assert.Equal("certtui", Path.GetFileName(folder));
        if (!OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("XDG_STATE_HOME") is null)
            Assert.EndsWith("/.local/state/certtui", folder);
    }
}
