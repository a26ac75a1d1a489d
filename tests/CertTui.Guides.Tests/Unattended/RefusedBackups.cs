namespace CertTui.Guides.Tests.Unattended;

public sealed class RefusedBackups
{
    [Fact]
    public void A_refused_backup_is_recorded_with_its_reason_and_no_file_is_written()
    {
        using var walker = new Walker();

        walker.RunToTheEnd(SampleAnswers.Load("twca-iis-three-tier"));

        var known = walker.Walk.Known;
        Assert.Equal("The key stays on this server (policy 7.2)", known.Answer("keyBackupRefusal"));
        Assert.Equal("The key stays on this server (policy 7.2)", known.Answer("backupRefusal"));
        Assert.DoesNotContain(Directory.EnumerateFiles(walker.Machine.Files.OrderFolder), path => path.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_pasted_address_became_a_host_name() // move 1 of the acceptance walk
    {
        using var walker = new Walker();
        walker.Run(SampleAnswers.Load("twca-iis-three-tier"), (_, step, _) => step.Id == "5.look");
        Assert.Equal("www.example.com.tw", walker.Walk.Known.Answer("commonName"));
    }
}
