using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Tests.Responses;

public sealed class SortingDeliveries
{
    private static readonly DeliveryWish NoWish = new() { At = Some.Now };

    private readonly TestCa _root = TestCa.Root("Global Root", keyId: false);
    private readonly TestCa _cyber = TestCa.Root("CYBER Root");
    private readonly TestCa _sub;
    private readonly Certificate _cross;
    private readonly Certificate _leaf;

    public SortingDeliveries()
    {
        _cross = _root.Cross(_cyber);
        _sub = _cyber.Sub("SSL CA");
        _leaf = _sub.Leaf(Some.Host, "example.com.tw").Certificate;
    }

    [Fact]
    public void Four_files_in_any_order_under_any_name_are_told_apart()
    {
        Certificate[] files = [_cross, _leaf, _root.Certificate, _sub.Certificate];

        for (var turn = 0; turn < 4; turn++)
        {
            var delivery = Delivery.Sort(Sources([.. files[turn..], .. files[..turn]]), NoWish);

            Assert.Equal(_leaf, delivery.Server!.Certificate);
            Assert.Equal([_sub.Certificate, _cross], delivery.Intermediates.Select(found => found.Certificate));
            Assert.Equal(_cross, delivery.Cross!.Certificate);
            Assert.Equal(_root.Certificate, delivery.Root!.Certificate);
            Assert.Equal(4, delivery.Tiers);
            Assert.Empty(delivery.Problems);
        }
    }

    [Fact]
    public void Three_tiers_have_no_cross_certificate()
    {
        var sub = _root.Sub("Secure SSL CA");

        var delivery = Delivery.Sort(Sources(_root.Certificate, sub.Certificate, sub.Leaf(Some.Host).Certificate), NoWish);

        Assert.Null(delivery.Cross);
        Assert.Equal(3, delivery.Tiers);
        Assert.Empty(delivery.Problems);
    }

    [Fact]
    public void The_self_signed_root_of_the_same_key_does_not_shorten_the_path()
    {
        var delivery = Delivery.Sort(Sources(_cyber.Certificate, _leaf, _sub.Certificate, _cross, _root.Certificate), NoWish);

        Assert.Equal(4, delivery.Tiers);
        Assert.Equal(_cross, delivery.Cross!.Certificate);
        Assert.Equal(_cyber.Certificate, Assert.Single(delivery.Unrelated).Certificate);
        Assert.Equal("unrelated-certificate", Assert.Single(delivery.Problems).Code);
    }

    [Fact]
    public void Authorities_of_the_same_name_are_told_apart_by_their_keys()
    {
        var twin = _cyber.Sub("SSL CA");

        var delivery = Delivery.Sort(Sources(twin.Certificate, _leaf, _sub.Certificate, _cross, _root.Certificate), NoWish);

        Assert.Equal(_sub.Certificate, delivery.Intermediates[0].Certificate);
        Assert.Equal(twin.Certificate, Assert.Single(delivery.Unrelated).Certificate);
    }

    [Fact]
    public void Only_the_namesake_of_the_issuer_is_an_error_that_names_it()
    {
        var delivery = Delivery.Sort(Sources(_cyber.Sub("SSL CA").Certificate, _leaf, _root.Certificate), NoWish);

        Assert.Equal(["missing-intermediate", "same-name-other-key"], Errors(delivery));
        Assert.False(delivery.IsAccepted);
    }

    [Fact]
    public void A_missing_cross_certificate_is_a_missing_intermediate()
    {
        var delivery = Delivery.Sort(Sources(_leaf, _sub.Certificate, _root.Certificate), NoWish);

        Assert.Equal(["missing-intermediate"], Errors(delivery));
        Assert.Contains("CYBER Root", delivery.Problems[0].Details["issuer"]);
    }

    [Fact]
    public void A_root_that_lies_at_hand_need_not_be_delivered()
    {
        var files = Sources(_leaf, _sub.Certificate, _cross);

        Assert.Equal("missing-root", Assert.Single(Delivery.Sort(files, NoWish).Problems).Code);
        Assert.Equal(4, Delivery.Sort(files, NoWish).Tiers);

        var complete = Delivery.Sort(files, NoWish with { AtHand = [_root.Certificate] });
        Assert.True(complete.IsComplete);
        Assert.Empty(complete.Problems);
    }

    [Fact]
    public void The_server_certificate_whose_key_waits_here_is_chosen()
    {
        var other = _sub.Leaf(Some.Host).Certificate;
        var files = Sources(other, _leaf, _sub.Certificate, _cross, _root.Certificate);

        var mine = Delivery.Sort(files, NoWish with { Spkis = [_leaf.SpkiSha256] });
        Assert.Equal(_leaf, mine.Server!.Certificate);
        Assert.Equal(Severity.Info, Assert.Single(mine.Problems).Severity);

        Assert.Equal(["several-server-certificates"], Errors(Delivery.Sort(files, NoWish)));
    }

    [Fact]
    public void The_server_certificate_is_compared_with_the_order()
    {
        var files = Sources(_leaf, _sub.Certificate, _cross, _root.Certificate);

        Assert.Equal(["key-not-found"], Errors(Delivery.Sort(files, NoWish with { Spkis = ["00"] })));
        Assert.Equal(["product-mismatch"], Errors(Delivery.Sort(files, NoWish with { Product = "ev" })));
        Assert.Equal(["hostname-mismatch"], Errors(Delivery.Sort(files, NoWish with { Names = [Some.Host, "mail.example.com.tw"] })));
        var wish = NoWish with { Names = [Some.Host, "EXAMPLE.com.tw"], Product = "ov", Spkis = [_leaf.SpkiSha256] };
        Assert.Empty(Errors(Delivery.Sort(files, wish)));
    }

    [Theory]
    [InlineData("*.example.com.tw", "www.example.com.tw", true)]
    [InlineData("*.example.com.tw", "a.www.example.com.tw", false)]
    [InlineData("*.example.com.tw", "example.com.tw", false)]
    [InlineData("*.example.com.tw", "*.example.com.tw", true)]
    [InlineData("*.com.tw", "*.example.com.tw", false)]
    public void A_star_stands_for_one_label(string presented, string wanted, bool covered)
    {
        Assert.Equal(covered, DnsMatch.Covers(presented, wanted));
    }

    [Fact]
    public void Dates_and_validity_are_judged_at_the_given_time()
    {
        Assert.Equal(["expired"], Errors(Delivery.Sort(Sources(Issued(new([Some.Host]) { From = Some.Now.AddDays(-199) })), NoWish)));
        Assert.Equal(["not-yet-valid"], Errors(Delivery.Sort(Sources(Issued(new([Some.Host]) { From = Some.Now.AddDays(1) })), NoWish)));
        Assert.Equal(["validity-too-long"], Codes(Delivery.Sort(Sources(Issued(new([Some.Host]) { Days = 200 })), NoWish)));
        Assert.Empty(Codes(Delivery.Sort(Sources(Issued(new([Some.Host]) { Days = 199.9 })), NoWish)));
    }

    [Fact]
    public void A_certificate_without_names_or_for_clients_serves_no_host()
    {
        Assert.Equal(["no-san"], Errors(Delivery.Sort(Sources(Issued(new([]) { Subject = "CN=www.example.com.tw" })), NoWish)));
        var forClients = Issued(new([Some.Host]) { ExtendedKeyUsage = ["1.3.6.1.5.5.7.3.2"] });
        Assert.Equal(["not-for-servers"], Errors(Delivery.Sort(Sources(forClients), NoWish)));
    }

    [Fact]
    public void Without_a_server_certificate_there_is_nothing_to_install()
    {
        Assert.Contains("no-server-certificate", Errors(Delivery.Sort(Sources(_root.Certificate, _sub.Certificate), NoWish)));
        Assert.Contains("no-server-certificate", Errors(Delivery.Sort([], NoWish)));
    }

    [Fact]
    public void Roots_that_are_cross_signed_in_all_directions_do_not_keep_it_busy()
    {
        var roots = Enumerable.Range(0, 7).Select(number => TestCa.Root($"Root {number}")).ToList();
        var crosses = roots.SelectMany(one => roots.Where(other => other != one).Select(one.Cross));
        var leaf = roots[0].Leaf(Some.Host).Certificate;

        var delivery = Delivery.Sort(Sources([leaf, .. crosses, .. roots.Select(root => root.Certificate)]), NoWish);

        Assert.True(delivery.IsComplete);
    }

    private Certificate[] Issued(TestOrder order) => [_sub.Issue(order), _sub.Certificate, _cross, _root.Certificate];

    private static IReadOnlyList<SourcedCertificate> Sources(params Certificate[] certificates) =>
        [.. certificates.Select((certificate, index) => new SourcedCertificate(certificate, $"{index}.cer"))];

    private static IEnumerable<string> Codes(Delivery delivery) => delivery.Problems.Select(problem => problem.Code);

    private static IEnumerable<string> Errors(Delivery delivery) =>
        delivery.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code);
}
