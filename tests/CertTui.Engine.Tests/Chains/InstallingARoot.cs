using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class InstallingARoot : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void It_lies_in_the_root_store_afterwards_and_undo_takes_it_out()
    {
        var before = _memory.Snapshot();

        var receipt = InstallRoot.Apply(_memory.Machine, InstallRoot.Draft(_memory.Machine, _world.Older.Certificate), MemorySecrets.None);

        Assert.Equal(_world.Older.Certificate, Assert.Single(_memory.Stores.List(StoreName.Root)).Certificate);
        InstallRoot.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_second_time_there_is_nothing_to_do()
    {
        _memory.Stores.With(StoreName.Root, _world.Older.Certificate);

        var plan = InstallRoot.Draft(_memory.Machine, _world.Older.Certificate);

        Assert.True(plan.IsEmpty);
        Assert.Equal("already-present", Assert.Single(plan.Notes).Code);
    }

    [Fact]
    public void The_cross_certificate_is_refused_although_it_bears_the_name_of_a_root() => Refused("not-a-root", _world.Cross);

    [Fact]
    public void A_self_signed_certificate_that_is_no_authority_is_refused()
    {
        using var key = TestKeys.Make();
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=own", (System.Security.Cryptography.ECDsa)key, System.Security.Cryptography.HashAlgorithmName.SHA256);
        using var own = request.CreateSelfSigned(Some.Now.AddDays(-1), Some.Now.AddDays(9));

        Refused("not-a-ca", Certificate.Open(own.RawData));
    }

    [Fact]
    public void An_expired_root_is_refused()
    {
        _memory.Clock.Move(TimeSpan.FromDays(365 * 11));

        Refused("expired", _world.Older.Certificate);
    }

    [Fact]
    public void A_disallowed_root_is_refused()
    {
        _memory.Stores.With(StoreName.Disallowed, _world.Older.Certificate);

        Refused("disallowed", _world.Older.Certificate);
    }

    [Fact]
    public void A_root_that_makes_the_path_shorter_than_a_cross_certificate_is_warned_about()
    {
        _memory.Stores.With(StoreName.Intermediate, _world.Cross);

        Assert.Equal("root-shortens-chain", Assert.Single(InstallRoot.Draft(_memory.Machine, _world.Younger.Certificate).Notes).Code);
    }

    private void Refused(string code, Certificate certificate) =>
        Assert.Equal(code, Assert.Throws<Refusal>(() => InstallRoot.Draft(_memory.Machine, certificate)).Problem.Code);
}
