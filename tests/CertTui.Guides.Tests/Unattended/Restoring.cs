using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

public sealed class Restoring
{
    [Fact]
    public void A_restore_brings_certificate_key_and_name_and_switches_the_short_path_off()
    {
        using var walker = new Walker();
        PreparedBackup.LayOn(walker.Machine);

        walker.RunToTheEnd(SampleAnswers.Load("twca-iis-restore"));

        var restored = walker.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Fingerprint == PreparedBackup.Fingerprint);
        Assert.Equal("www.example.com.tw 2026-11-20", restored.FriendlyName);
        Assert.True(walker.Machine.Keys.IsExportable(restored.KeyId!));
        Assert.Contains("5.10.3.off", walker.Told.Steps);
        Assert.Equal("3", walker.Walk.Known.Fact("sentCount"));
    }

    [Fact]
    public void A_wrong_password_sends_back_to_the_password_and_brings_nothing()
    {
        using var walker = new Walker();
        PreparedBackup.LayOn(walker.Machine);
        var before = Snapshot.Of(walker.Machine);
        var answers = SampleAnswers.Load("twca-iis-restore");

        var end = walker.Run(answers.WithSecret("5.10.9.password", "secrets/key-backup.txt"));

        Assert.Equal((RunEnd.Refused, "wrong-password"), (end, walker.Told.Codes));
        Assert.Equal("5.10.9.password", walker.Walk.Here!.Id);
        Assert.Equal(before, Snapshot.Of(walker.Machine));
        walker.RunToTheEnd(answers);
    }

    [Fact]
    public void A_backup_that_is_not_there_sends_back_to_its_path()
    {
        using var walker = new Walker();

        var end = walker.Run(SampleAnswers.Load("twca-iis-restore"));

        Assert.Equal((RunEnd.Refused, "file-not-found"), (end, walker.Told.Codes));
        Assert.Equal("5.10.4", walker.Walk.Here!.Id);
    }
}
