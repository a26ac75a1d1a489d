using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis.ServedChains;
using CertTui.Engine.Endpoints.Clients;

namespace CertTui.Engine.Tests.Diagnosis.ServedChains;

/// <summary>The rows of the table in 4.5 question 1: what is sent, and who takes it.</summary>
public sealed class CodesOfTheTable
{
    private readonly TestChain _chain = new();
    private readonly TestCa _former = TestCa.Root("Former Root CA");

    private Certificate Leaf => _chain.Leaf.Certificate;

    private Certificate Ssl => _chain.Authority.Certificate;

    private Certificate Older => _chain.Older.Certificate;

    private Certificate Younger => _chain.Younger.Certificate;

    [Fact]
    public void The_certificate_alone() => Assert.Equal("ch-leaf-only", Code(Leaf));

    [Fact]
    public void The_certificate_and_the_root() => Assert.Equal("ch-no-intermediate", Code(Leaf, Older));

    [Fact]
    public void The_certificate_twice_and_the_root() => Assert.Equal("ch-duplicate", Code(Leaf, Leaf, Older));

    [Fact]
    public void Two_of_a_four_tier_chain_are_not_complete() => Assert.Equal("ch-no-cross", Code(Leaf, Ssl));

    [Fact]
    public void Three_with_the_cross_certificate_are() => Assert.Equal("ch-ok", Code(Leaf, Ssl, _chain.Cross));

    [Fact]
    public void Three_with_the_younger_root_itself_are_not() => Assert.Equal("ch-self-cyber", Code(Leaf, Ssl, Younger));

    [Fact]
    public void Two_of_a_three_tier_chain_are_complete()
    {
        var authority = _chain.Older.Sub("Secure SSL CA");
        Assert.Equal("ch-ok", Code(authority.Leaf(Some.Host).Certificate, authority.Certificate));
    }

    [Fact]
    public void An_intermediate_of_the_same_name_and_another_key() => Assert.Equal("ch-same-name", Code(Leaf, _chain.Younger.Sub("SSL CA").Certificate));

    [Fact]
    public void An_intermediate_of_a_former_ca() => Assert.Equal("ch-other-ca", Code(Leaf, _former.Sub("Former SSL CA").Certificate));

    [Fact]
    public void A_revoked_intermediate()
    {
        var list = Engine.Chains.RevocationList.TryOpen(_chain.Younger.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(30), Ssl))!;
        Assert.Equal("ch-dead-ca", ChainCode.Of(Case(Leaf, Ssl, _chain.Cross) with { Lists = [list] }).Code);
    }

    [Fact]
    public void An_expired_intermediate() =>
        Assert.Equal("ch-dead-ca", ChainCode.Of(Case(Leaf, Ssl, _chain.Cross) with { Time = Some.Now.AddYears(11) }).Code);

    [Fact]
    public void The_whole_chain_in_the_wrong_order_is_a_warning()
    {
        var found = ChainCode.Of(Case(Leaf, _chain.Cross, Ssl));
        Assert.Equal(("ch-order", Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void The_whole_chain_and_the_root_is_a_notice()
    {
        var found = ChainCode.Of(Case(Leaf, Ssl, _chain.Cross, Older));
        Assert.Equal(("ch-root-sent", Severity.Info), (found.Code, found.Severity));
    }

    [Fact]
    public void Something_else_that_nobody_takes()
    {
        var unknown = _former.Sub("Unknown CA");
        Assert.Equal("ch-incomplete", Code(unknown.Leaf(Some.Host).Certificate, unknown.Certificate));
    }

    [Theory]
    [InlineData(-400, "expired")]
    [InlineData(1, "clock")]
    [InlineData(30, "not-yet-valid")]
    public void Dates_are_told_apart_from_the_chain(int from, string code)
    {
        var leaf = _chain.Authority.Issue(new TestOrder([Some.Host]) { From = Some.Now.AddDays(from) });
        Assert.Equal([code], LeafFaults.Of(Case(leaf, Ssl, _chain.Cross), Some.Host, isOurs: true).Select(fault => fault.Code));
    }

    [Fact]
    public void Another_name_is_told_apart_from_the_chain() =>
        Assert.Equal(["hostname-mismatch"], LeafFaults.Of(Case(Leaf, Ssl, _chain.Cross), "other.example.com", isOurs: true).Select(fault => fault.Code));

    [Fact]
    public void A_certificate_of_no_public_ca_was_made_by_something_in_between()
    {
        var proxy = TestCa.Root("Company Inspection CA");
        var made = Case(proxy.Leaf(Some.Host).Certificate, proxy.Certificate);
        Assert.Equal(["proxy-ca"], LeafFaults.Of(made, Some.Host, isOurs: false).Select(fault => fault.Code));
        Assert.Empty(LeafFaults.Of(made, Some.Host, isOurs: true));
    }

    private string Code(params Certificate[] sent) => ChainCode.Of(Case(sent)).Code;

    private ChainCase Case(params Certificate[] sent) => new(
        sent, [new ClientTrust("both", "Both", [Older, Younger]), new ClientTrust("older", "Older", [Older])], [Ssl, _chain.Cross], [], Some.Now);
}
