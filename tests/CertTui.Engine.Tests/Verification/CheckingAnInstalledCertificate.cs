using CertTui.Engine.Ports;
using CertTui.Engine.Verification;

namespace CertTui.Engine.Tests.Verification;

public sealed class CheckingAnInstalledCertificate : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public CheckingAnInstalledCertificate() => _world.InstallOn(_memory);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void A_good_one_has_no_findings_and_all_its_facts()
    {
        var report = Check(Some.Host, "example.com.tw");

        Assert.Empty(report.Findings);
        Assert.Equal(4, report.Path.Count);
        Assert.Equal(197, report.DaysLeft);
        Assert.Equal(_world.Leaf.Certificate.NotAfter, report.EndsAt);
        Assert.True(report is { IsGood: true, IsComplete: true, KeyProved: true, ForServers: true });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clients_with_and_without_the_younger_root_are_told_apart(bool disabledHere)
    {
        _memory.Stores.Put(StoreName.Root, new StoredCertificate(_world.Younger.Certificate, Disabled: disabledHere));

        var report = Check(Some.Host);

        Assert.Equal(disabledHere, report.Findings.All(finding => finding.Code != "short-path"));
        Assert.Contains(new ClientProfile("Younger Root CA", _world.Younger.Certificate.Fingerprint, true, 3), report.Clients);
        Assert.Contains(new ClientProfile("Younger Root CA", _world.Younger.Certificate.Fingerprint, false, 4), report.Clients);
    }

    [Fact]
    public void Without_the_cross_certificate_clients_without_the_younger_root_find_no_path()
    {
        _memory.Stores.With(StoreName.Root, _world.Younger.Certificate);
        _memory.Stores.Remove(StoreName.Intermediate, _world.Cross.Fingerprint);

        Assert.Contains(
            new ClientProfile("Younger Root CA", _world.Younger.Certificate.Fingerprint, false, null), Check(Some.Host).Clients);
    }

    [Fact]
    public void Missing_and_additional_names_are_listed()
    {
        var report = Check("shop.example.com.tw", Some.Host);

        Assert.Equal(["shop.example.com.tw"], report.NamesMissing);
        Assert.Equal(["example.com.tw"], report.NamesExtra);
        Assert.Equal(["hostname-mismatch", "names-extra"], Codes(report));
    }

    [Fact]
    public void A_lost_key_is_found() => Finds("key-not-found", () => _memory.Keys.Delete("leaf"));

    [Fact]
    public void A_wrong_key_is_found() => Finds("key-mismatch", () =>
    {
        _memory.Keys.Delete("leaf");
        _memory.Keys.Create("leaf", KeyChoice.P256, exportable: true);
    });

    [Fact]
    public void A_missing_intermediate_is_found() =>
        Finds("incomplete-chain", () => _memory.Stores.Remove(StoreName.Intermediate, _world.Authority.Certificate.Fingerprint));

    [Fact]
    public void A_revoked_intermediate_is_found() => Finds("revoked-intermediate", () =>
        _memory.Stores.PutCrl(StoreName.Intermediate, _world.Older.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Cross)));

    [Fact]
    public void The_end_is_found() => Finds("expired", () => _memory.Clock.Move(TimeSpan.FromDays(198)));

    [Fact]
    public void A_start_in_the_future_is_found() => Finds("not-yet-valid", () => _memory.Clock.Move(TimeSpan.FromDays(-2)));

    [Fact]
    public void A_near_end_is_found() => Finds("expires-soon", () => _memory.Clock.Move(TimeSpan.FromDays(180)));

    [Fact]
    public void A_life_of_more_than_200_days_is_found()
    {
        Assert.Contains("long-validity", Codes(CheckLeaf(new TestOrder([Some.Host]) { Days = 201 })));
        Assert.DoesNotContain("long-validity", Codes(CheckLeaf(new TestOrder([Some.Host]) { Days = 199 })));
    }

    [Fact]
    public void A_certificate_for_clients_is_found()
    {
        var report = CheckLeaf(new TestOrder([Some.Host]) { ExtendedKeyUsage = ["1.3.6.1.5.5.7.3.2"] });

        Assert.False(report.ForServers);
        Assert.Contains("not-for-servers", Codes(report));
    }

    [Fact]
    public void A_certificate_without_names_is_found() =>
        Assert.Contains("no-san", Codes(CheckLeaf(new TestOrder([]) { Subject = "CN=" + Some.Host })));

    [Fact]
    public void What_is_not_installed_is_refused() =>
        Assert.Equal("certificate-not-found", Assert.Throws<Refusal>(() => VerifyInstalled.Check(_memory.Machine, "00", [])).Problem.Code);

    private void Finds(string code, Action damage)
    {
        damage();
        Assert.Contains(code, Codes(Check(Some.Host, "example.com.tw")));
    }

    private VerificationReport Check(params string[] names) =>
        VerifyInstalled.Check(_memory.Machine, _world.Leaf.Certificate.Fingerprint, names);

    private VerificationReport CheckLeaf(TestOrder order)
    {
        var certificate = _world.Authority.Issue(order);
        _memory.Stores.With(StoreName.Personal, certificate);
        return VerifyInstalled.Check(_memory.Machine, certificate.Fingerprint, [Some.Host]);
    }

    private static List<string> Codes(VerificationReport report) => [.. report.Findings.Select(finding => finding.Code)];
}
