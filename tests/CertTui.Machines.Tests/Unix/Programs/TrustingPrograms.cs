using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Tests.Unix.Programs;

public sealed class TrustingPrograms
{
    public TrustingPrograms() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Unix modes decide here.");

    [Fact]
    public void A_program_of_the_system_is_trusted() => Assert.NotNull(TrustedProgram.Find("openssl"));

    [Fact]
    public void A_program_that_others_can_change_is_not()
    {
        using var folder = new TemporaryFolder();
        var program = folder.Write("apache2", "#!/bin/sh\n"u8.ToArray());
        Tool.Run("chmod", "755", program);
        Assert.Equal(program, TrustedProgram.Require(program));
        Tool.Run("chmod", "777", program);
        Assert.Equal("program-not-trusted", Requesting.RefusalOf(() => TrustedProgram.Require(program)));
        Tool.Run("chmod", "755", program);
        Tool.Run("chmod", "777", folder.Path);
        Assert.Equal("program-not-trusted", Requesting.RefusalOf(() => TrustedProgram.Require(program)));
    }

    [Fact]
    public void Arguments_are_taken_as_they_are() =>
        Assert.Equal("$(id) `id` ;id", Child.Run("/bin/echo", ["-n", "$(id) `id` ;id"], new Dictionary<string, string>()).Output);
}
