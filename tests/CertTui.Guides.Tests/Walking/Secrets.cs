namespace CertTui.Guides.Tests.Walking;

public sealed class Secrets
{
    [Fact]
    public void A_secret_is_asked_for_again_after_a_restart()
    {
        var walk = SmallWalk.AtPassword().Give("2.password");
        Assert.Equal("2.backup", walk.Here!.Id);
        Assert.Equal("2.password", walk.Forgetful().Here!.Id);
    }

    [Fact]
    public void Once_its_job_is_done_it_is_not_asked_for_again() =>
        Assert.Equal("2.wait", SmallWalk.AtPassword().Give("2.password").Pass("2.backup").Forgetful().Here!.Id);

    [Fact]
    public void A_wrong_one_is_asked_for_again() =>
        Assert.Equal("2.password", SmallWalk.AtPassword().Give("2.password").Refuse("2.backup", "wrong-password").Here!.Id);

    [Fact]
    public void Where_its_job_is_undone_it_is_asked_for_again() =>
        Assert.Equal("2.password", SmallWalk.AtPassword().Give("2.password").Pass("2.backup").Undo("2.backup").Here!.Id);
}
