using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>4.1 Q1 on the practice machine: the fault is laid, the walk finds it, mends it, and looks again.</summary>
public sealed class VanishedCertificates
{
    private const string Q = "4.1.Q1";

    [Theory]
    [InlineData("iis-second-request", "key-superseded")]
    [InlineData("iis-broken-link", "key-broken-link")]
    [InlineData("iis-orphan", "key-orphan")]
    [InlineData("iis-wrong-store", "key-wrong-store")]
    public void A_key_that_is_still_here_comes_back_to_its_certificate(string scenario, string cause)
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed(scenario);

        walker.RunToTheEnd(Answers());

        Assert.Equal(cause, walker.Walk.Known.Fact("cause"));
        Assert.Equal("yes", walker.Walk.Known.Fact("proved"));
        Assert.Contains(Q + ".check", walker.Told.Steps);
        Assert.DoesNotContain("R.overview", walker.Told.Steps);
    }

    [Fact]
    public void The_second_request_of_a_colleague_stays_as_it_was()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-second-request");

        walker.RunToTheEnd(Answers());

        Assert.Equal("faq-iis-second-request-2", walker.Machine.Pending.List().Single().Id);
    }

    [Fact]
    public void On_the_wrong_server_a_package_without_a_key_is_made_for_the_right_one()
    {
        using var walker = new Walker();
        var folder = Path.GetDirectoryName(walker.Machine.Training!.Seed("iis-wrong-server").Inputs["certificateFile"])!;
        var keys = walker.Machine.Keys.List();

        walker.RunToTheEnd(Answers());

        Assert.Equal("key-wrong-server", walker.Walk.Known.Fact("cause"));
        Assert.Equal("yes", walker.Walk.Known.Fact("proved"));
        Assert.Single(Directory.GetFiles(folder, "*_carry.zip"));
        Assert.Equal(keys, walker.Machine.Keys.List());
        var remark = Assert.Single(walker.Walk.OutcomeOf(walker.Walk.Guide.Step(Q + ".check"))!.Findings);
        Assert.Equal(("key-carry-package", "iis-a.example.com.tw"), (remark.Code, remark.Details["machine"]));
    }

    [Fact]
    public void A_key_in_a_backup_is_found_by_content_and_restored()
    {
        using var walker = new Walker();
        var folder = walker.Machine.Training!.Seed("iis-key-in-file").Inputs["keyFolders"];

        walker.RunToTheEnd(Answers().WithSecret(Q + ".password", Path.Combine(folder, "password.txt")));

        Assert.Equal("key-in-file", walker.Walk.Known.Fact("cause"));
        Assert.Equal("yes", walker.Walk.Known.Fact("proved"));
        var stored = walker.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.CommonName == "iis-key-in-file.faq.example.com.tw");
        Assert.StartsWith("restored-", stored.KeyId);
    }

    [Theory]
    [InlineData("iis-wrong-server")]
    [InlineData("iis-second-request")]
    [InlineData("iis-broken-link")]
    [InlineData("iis-orphan")]
    [InlineData("iis-wrong-store")]
    public void Whoever_does_not_want_the_repair_has_the_machine_as_it_was(string scenario)
    {
        using var walker = new Walker();
        var folder = Path.GetDirectoryName(walker.Machine.Training!.Seed(scenario).Inputs["certificateFile"])!;
        var before = Snapshot.Of(walker.Machine);

        walker.RunToTheEnd(Answers().With(("repair", "no")));

        Assert.DoesNotContain(Q + ".mend", walker.Told.Steps);
        Assert.Equal(before, Snapshot.Of(walker.Machine));
        Assert.Equal(["cert.zip"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_key_that_may_not_leave_the_persons_store_leads_to_a_reissue()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-wrong-store");
        var own = walker.Machine.UserKeys!.List().Single();
        var key = walker.Machine.UserKeys.Export(own);
        walker.Machine.UserKeys.Delete(own);
        walker.Machine.UserKeys.Import(own, key, exportable: false);

        walker.Run(Answers());

        Assert.Equal("key-wrong-store", walker.Walk.Known.Fact("cause"));
        Assert.DoesNotContain(Q + ".repair", walker.Told.Steps);
        Assert.Contains("R.guard", walker.Told.Steps);
    }

    private static AnswersFile Answers() => new("twca-faq", "en", new Dictionary<string, string>(), new Dictionary<string, string>());
}
