using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains;

public class Paths
{
    private readonly TestChain _world = new();

    [Fact]
    public void A_leaf_under_a_cross_certified_root_has_a_path_to_each_root()
    {
        var paths = ChainBuilder.Paths(
            _world.Leaf.Certificate, [_world.Cross, _world.Authority.Certificate], [_world.Older.Certificate, _world.Younger.Certificate]);

        Assert.Equal([3, 4], paths.Select(path => path.Tiers).Order());
        Assert.Contains(paths, path => path.Top.Equals(_world.Younger.Certificate));
        Assert.Contains(paths, path => path.Top.Equals(_world.Older.Certificate) && path.Holds(_world.Cross));
    }

    [Fact]
    public void A_root_without_subject_key_identifier_is_found()
    {
        Assert.Null(_world.Older.Certificate.SubjectKeyId);

        var path = Assert.Single(
            ChainBuilder.Paths(_world.Leaf.Certificate, [_world.Authority.Certificate, _world.Cross], [_world.Older.Certificate]));

        Assert.Equal([_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross, _world.Older.Certificate], path.Certificates);
    }

    [Fact]
    public void An_authority_of_the_same_name_with_another_key_is_no_issuer()
    {
        var namesake = _world.Younger.Sub("SSL CA").Certificate;

        Assert.Equal(_world.Authority.Certificate.Subject, namesake.Subject);
        Assert.Empty(ChainBuilder.Paths(_world.Leaf.Certificate, [namesake], [_world.Younger.Certificate]));
    }

    [Fact]
    public void A_renewed_authority_with_the_same_key_makes_a_second_path()
    {
        var renewed = _world.Younger.Sub("SSL CA", key: _world.Authority.Key).Certificate;

        Assert.Equal(
            2, ChainBuilder.Paths(_world.Leaf.Certificate, [_world.Authority.Certificate, renewed], [_world.Younger.Certificate]).Count);
    }

    [Fact]
    public void Roots_that_certify_each_other_in_circles_end_the_search()
    {
        var roots = Enumerable.Range(0, 12).Select(number => TestCa.Root($"Root {number}")).ToList();
        List<Certificate> crosses = [.. roots.SelectMany(one => roots.Where(other => other != one).Select(one.Cross))];

        var paths = ChainBuilder.Paths(roots[0].Leaf("a.example.com.tw").Certificate, crosses, [roots[1].Certificate]);

        Assert.NotEmpty(paths);
        Assert.True(paths.Count <= ChainBuilder.MaxPaths);
        Assert.All(paths, path => Assert.True(path.Tiers <= ChainBuilder.MaxDepth));
    }

    [Fact]
    public void Circles_that_reach_no_anchor_end_the_search_too()
    {
        var roots = Enumerable.Range(0, 12).Select(number => TestCa.Root($"Root {number}")).ToList();
        List<Certificate> crosses = [.. roots.SelectMany(one => roots.Where(other => other != one).Select(one.Cross))];

        Assert.Empty(ChainBuilder.Paths(roots[0].Leaf("a.example.com.tw").Certificate, crosses, []));
    }
}
