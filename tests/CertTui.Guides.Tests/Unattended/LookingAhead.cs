using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

public sealed class LookingAhead
{
    [Fact]
    public void Every_missing_answer_and_secret_is_named_before_anything_is_changed()
    {
        var answers = SampleAnswers.FourTier.Without("commonName", "organization", "formNumber", "passKeeper", "5.9.6.password");
        Assert.Equal(["commonName", "organization", "formNumber", "passKeeper", "5.9.6.password"], Refused(answers, "answer-missing"));
    }

    [Fact]
    public void The_reason_for_a_refused_backup_is_missed_as_well() =>
        Assert.Equal(["keyBackupRefusal"], Refused(SampleAnswers.FourTier.With(("keyBackup", "refuse")), "answer-missing"));

    [Fact]
    public void An_answer_that_nobody_asks_for_is_named() =>
        Assert.Equal(["comonName", "5.9.6.pasword"], Refused(SampleAnswers.FourTier.With(("comonName", "x")).WithSecret("5.9.6.pasword", "x"), "answer-unknown"));

    [Theory]
    [InlineData("backup", "nwo", "answer-not-offered")]
    [InlineData("site", "Default Web Sight", "answer-not-offered")]
    [InlineData("mailbox", "chen@example.com.tw", "answer-not-offered")]
    [InlineData("validation", "dns", "answer-not-offered")]
    [InlineData("bindPort", "65536", "port-invalid")]
    [InlineData("passKept", "no", "pass-phrase-not-kept")]
    public void A_mistyped_answer_of_a_late_step_is_named_before_anything_is_changed(string question, string answer, string code) =>
        Assert.Equal([question], Refused(SampleAnswers.FourTier.With((question, answer)), code));

    [Fact]
    public void A_secret_file_that_is_not_there_is_named_before_anything_is_changed() =>
        Assert.Single(Refused(SampleAnswers.FourTier.WithSecret("5.9.6.password", "secrets/none.txt"), "file-not-found"));

    [Fact]
    public void A_password_that_is_too_short_is_named_before_anything_is_changed() =>
        Assert.Single(Refused(SampleAnswers.FourTier.WithSecret("5.9.6.password", "secrets/too-short.txt"), "password-too-short"));

    // The question of every problem told, in order; the machine is as it was.
    private static IEnumerable<string?> Refused(AnswersFile answers, string code)
    {
        using var walker = new Walker();
        var before = Snapshot.Of(walker.Machine);
        Assert.Equal(RunEnd.AnswersMissing, walker.Run(answers));
        Assert.Equal(before, Snapshot.Of(walker.Machine));
        Assert.All(walker.Told.Problems, problem => Assert.Equal(code, problem.Code));
        return [.. walker.Told.Problems.Select(problem => problem.Details.GetValueOrDefault("question"))];
    }
}
