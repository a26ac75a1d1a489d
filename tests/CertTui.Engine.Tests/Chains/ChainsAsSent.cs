using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Chains;

public class ChainsAsSent
{
    private readonly TestChain _world = new();

    private Certificate Leaf => _world.Leaf.Certificate;

    private Certificate Authority => _world.Authority.Certificate;

    private Certificate Older => _world.Older.Certificate;

    private Certificate Younger => _world.Younger.Certificate;

    [Fact]
    public void A_whole_chain_in_order_has_no_finding()
    {
        var chain = Judge(Leaf, Authority, _world.Cross);

        Assert.Empty(chain.Findings);
        Assert.True(chain.IsGood);
        Assert.Equal([Leaf, Authority, _world.Cross, Older], chain.Reached.Certificates);
    }

    [Fact]
    public void A_cross_certificate_is_not_unrelated_where_the_client_also_has_the_younger_root()
    {
        var chain = SentChain.Judge([Leaf, Authority, _world.Cross], [], [Older, Younger], Some.Now);

        Assert.Empty(chain.Findings);
        Assert.Equal([3, 4], chain.Paths.Select(path => path.Path.Tiers));
    }

    [Fact]
    public void A_gap_is_named_by_what_is_known()
    {
        var chain = SentChain.Judge([Leaf], [Authority, _world.Cross], [Older], Some.Now);

        Assert.Equal(["incomplete-chain", "incomplete-chain"], Codes(chain));
        Assert.Equal([Authority.Fingerprint, _world.Cross.Fingerprint], chain.Findings.Select(finding => finding.Details["fingerprint"]));
    }

    [Fact]
    public void A_gap_that_nobody_knows_is_named_by_the_name_and_the_key_id_of_the_issuer()
    {
        var finding = Assert.Single(Judge(Leaf).Findings);

        Assert.Equal(("incomplete-chain", "SSL CA"), (finding.Code, finding.Details["missing"]));
        Assert.Equal(Authority.SubjectKeyId, finding.Details["keyId"]);
    }

    [Fact]
    public void The_wrong_order_is_told_and_the_chain_stays_good()
    {
        Assert.Equal(["chain-order"], Codes(Judge(Leaf, _world.Cross, Authority)));
        Assert.Equal(["chain-order"], Codes(Judge(Authority, Leaf, _world.Cross)));
    }

    [Fact]
    public void What_is_sent_twice_or_for_nothing_is_told()
    {
        var stranger = TestCa.Root("Other Root").Sub("Other CA").Certificate;

        Assert.Equal(["duplicate-certificate"], Codes(Judge(Leaf, Authority, Authority, _world.Cross)));
        Assert.Equal(["root-included"], Codes(Judge(Leaf, Authority, _world.Cross, Older)));
        Assert.Equal(["unrelated-certificate"], Codes(Judge(Leaf, Authority, _world.Cross, stranger)));
    }

    [Fact]
    public void An_issuer_of_the_same_name_with_another_key_is_a_trap()
    {
        var namesake = _world.Younger.Sub("SSL CA").Certificate;

        Assert.Equal(["same-name-other-key", "incomplete-chain", "unrelated-certificate"], Codes(Judge(Leaf, namesake, _world.Cross)));
    }

    [Fact]
    public void A_certificate_without_an_issuer_is_self_signed()
    {
        var alone = TestCa.Root("alone").Certificate;

        Assert.Equal("self-signed", Codes(SentChain.Judge([alone], [], [Older], Some.Now))[0]);
    }

    [Fact]
    public void A_root_that_the_client_lacks_is_untrusted() =>
        Assert.Contains("untrusted-root", Codes(SentChain.Judge([Leaf, Authority, Younger], [], [Older], Some.Now)));

    [Fact]
    public void The_name_that_was_asked_for_counts()
    {
        Assert.Empty(SentChain.Judge([Leaf, Authority, _world.Cross], [], [Older], Some.Now, Some.Host).Findings);
        Assert.Equal(
            ["hostname-mismatch"],
            Codes(SentChain.Judge([Leaf, Authority, _world.Cross], [], [Older], Some.Now, "mail.example.com.tw")));
    }

    [Fact]
    public void The_order_of_what_was_sent_never_changes_whether_it_is_good()
    {
        Certificate[] all = [Leaf, Authority, _world.Cross, Younger, TestCa.Root("Other Root").Sub("SSL CA").Certificate];

        Prop.ForAll(Gen.Shuffle(all).ToArbitrary(), sent =>
        {
            var chain = SentChain.Judge(sent, [], [Older], Some.Now);
            return chain.IsGood && chain.Leaf.Equals(Leaf) && chain.Reached.Top.Equals(Older);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_root_in_the_place_of_the_intermediate_is_a_gap_and_a_root()
    {
        Assert.Equal(["incomplete-chain", "root-included"], Codes(Judge(Leaf, Older)));
    }

    [Fact]
    public void Only_the_order_inside_a_file_counts()
    {
        IReadOnlyList<Certificate>[] files = [[Leaf], [_world.Cross], [Authority]];
        IReadOnlyList<Certificate>[] bundle = [[Leaf], [_world.Cross, Authority]];

        Assert.Empty(SentChain.Judge(files, [], [Older], Some.Now, new TrustSettings()).Findings);
        Assert.Equal(["chain-order"], Codes(SentChain.Judge(bundle, [], [Older], Some.Now, new TrustSettings())));
    }

    private SentChain Judge(params Certificate[] sent) => SentChain.Judge(sent, [], [Older], Some.Now);

    private static List<string> Codes(SentChain chain) => [.. chain.Findings.Select(finding => finding.Code)];
}
