using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Pem;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class InstallingARevocationList : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public InstallingARevocationList() => _world.InstallOn(_memory);

    public void Dispose() => _memory.Dispose();

    [Theory]
    [InlineData("X509 CRL")]
    [InlineData("CRL")]
    [InlineData(null)]
    public void It_may_be_PEM_under_either_label_or_DER(string? label)
    {
        var der = Crl(7);

        var receipt = Install(label is null ? der : Armour.WriteBytes(label, der));

        Assert.Equal(der, Assert.Single(_memory.Stores.Crls(StoreName.Intermediate)));
        Assert.Equal("Older Root CA", receipt.Facts["issuer"]);
    }

    [Fact]
    public void A_newer_one_takes_the_place_of_the_older_and_undo_puts_it_back()
    {
        Install(Crl(7));
        var before = _memory.Snapshot();
        var newer = Crl(8);

        var receipt = Install(newer);

        Assert.Equal(newer, Assert.Single(_memory.Stores.Crls(StoreName.Intermediate)));
        InstallCrl.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void One_that_is_not_newer_is_refused()
    {
        Install(Crl(7));

        Assert.Equal("crl-not-newer", RefusalOf(Crl(6)).Code);
        Assert.Equal("crl-not-newer", RefusalOf(_world.Older.Crl(7, Some.Now.AddDays(-1), Some.Now.AddDays(5))).Code);
    }

    [Fact]
    public void The_same_one_again_is_no_change()
    {
        var crl = Crl(7);
        Install(crl);

        Assert.True(InstallCrl.Draft(_memory.Machine, crl).IsEmpty);
    }

    [Fact]
    public void A_list_of_another_issuer_does_not_stand_in_the_way()
    {
        Install(Crl(7));
        Install(_world.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6)));

        Assert.Equal(2, _memory.Stores.Crls(StoreName.Intermediate).Count);
    }

    [Fact]
    public void A_signature_by_another_key_of_the_same_name_is_refused() =>
        Assert.Equal("crl-signature", RefusalOf(TestCa.Root("Older Root CA").Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6))).Code);

    [Fact]
    public void A_list_of_an_unknown_issuer_is_refused() =>
        Assert.Equal("crl-issuer-not-found", RefusalOf(TestCa.Root("Nobody").Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6))).Code);

    [Fact]
    public void A_list_from_tomorrow_is_refused() =>
        Assert.Equal("crl-not-yet-valid", RefusalOf(_world.Older.Crl(1, Some.Now.AddDays(1), Some.Now.AddDays(6))).Code);

    [Fact]
    public void An_expired_list_is_installed_with_a_warning()
    {
        var plan = InstallCrl.Draft(_memory.Machine, _world.Older.Crl(1, Some.Now.AddDays(-9), Some.Now.AddDays(-2)));

        Assert.Equal("crl-expired", Assert.Single(plan.Notes).Code);
        Assert.False(plan.IsEmpty);
    }

    [Fact]
    public void A_list_that_revokes_something_installed_says_so() =>
        Assert.Contains(InstallCrl.Draft(_memory.Machine, Crl(1, _world.Cross)).Notes, note => note.Code == "crl-revokes-installed");

    [Theory]
    [InlineData("not a list at all")]
    [InlineData("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n")]
    [InlineData("0\u0003abc")]
    [InlineData("")]
    public void Damaged_input_is_malformed(string text) => Assert.Equal("malformed", RefusalOf(Encoding.ASCII.GetBytes(text)).Code);

    [Fact]
    public void Every_cut_of_a_list_is_refused_with_a_code()
    {
        var crl = Crl(7, _world.Cross);
        for (var length = 1; length < crl.Length; length++)
            Assert.Equal("malformed", RefusalOf(crl[..length]).Code);
    }

    [Fact]
    public void OpenSSL_reads_what_lies_in_the_store_and_agrees_on_the_entries()
    {
        Install(Armour.WriteBytes("CRL", Crl(7, _world.Cross)));
        using var folder = new TemporaryFolder();
        var file = folder.Write("list.crl", _memory.Stores.Crls(StoreName.Intermediate)[0]);
        var root = folder.Write("root.pem", Armour.WriteBytes("CERTIFICATE", _world.Older.Certificate.Der));

        var (exit, output) = OpenSslProgram.Run("crl", "-inform", "DER", "-in", file, "-CAfile", root, "-noout", "-text");

        Assert.Equal(0, exit);
        Assert.Contains("verify OK", output);
        Assert.Contains(_world.Cross.SerialNumber, output);
        Assert.True(RevocationList.Open(File.ReadAllBytes(file)).Revokes(_world.Cross.SerialNumber));
    }

    private byte[] Crl(int number, params Certificate[] revoked) =>
        _world.Older.Crl(number, Some.Now.AddDays(-1), Some.Now.AddDays(6), revoked);

    private Receipt Install(byte[] file) => InstallCrl.Apply(_memory.Machine, InstallCrl.Draft(_memory.Machine, file), MemorySecrets.None);

    private Problem RefusalOf(byte[] file) => Assert.Throws<Refusal>(() => InstallCrl.Draft(_memory.Machine, file)).Problem;
}
