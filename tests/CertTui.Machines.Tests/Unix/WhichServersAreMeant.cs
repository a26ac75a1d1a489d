using CertTui.Machines.Unix;

namespace CertTui.Machines.Tests.Unix;

public sealed class WhichServersAreMeant
{
    [Theory]
    // named, running, changed by us; meant
    [InlineData("", "", "", "apache nginx")]
    [InlineData("", "apache", "", "apache")]
    [InlineData("", "nginx", "", "nginx")]
    [InlineData("", "tomcat", "", "")]
    [InlineData("", "apache nginx", "", "apache nginx")]
    [InlineData("", "apache", "nginx", "apache nginx")]
    [InlineData("nginx", "apache", "", "nginx")]
    [InlineData("nginx", "", "apache", "nginx")]
    public void Those_that_run_unless_the_person_says_which(string named, string running, string changed, string meant)
    {
        var servers = new MeantServers(Words(named), Words(running), Words(changed));
        Assert.Equal(Words(meant), new[] { "apache", "nginx" }.Where(servers.Has));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
