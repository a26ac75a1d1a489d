using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains.Revocation;

public class AskingTheLists
{
    private readonly CertificatePath _path = OddChain.Path();

    [Fact]
    public void With_a_list_of_every_issuer_all_is_told() => Assert.Empty(Codes(OfRoot(), OfAuthority()));

    [Fact]
    public void Where_a_list_lacks_it_is_said_about_whom()
    {
        Assert.Equal(["revocation-unknown", "revocation-unknown"], Codes());
        Assert.Equal(["revocation-unknown"], Codes(OfRoot()));
    }

    [Fact]
    public void Nobody_has_to_have_lists() =>
        Assert.Empty(ChainVerdict.At(_path, Some.Now, new TrustSettings { RevocationLists = [OfRoot()] }));

    [Fact]
    public void An_old_list_can_convict_but_not_acquit()
    {
        var old = OddChain.Crl(false, Some.Now.AddDays(-9), Some.Now.AddDays(-2));
        var damning = OddChain.Crl(false, Some.Now.AddDays(-9), Some.Now.AddDays(-2), _path.Leaf);

        Assert.Equal(["revocation-unknown"], Codes(OfRoot(), old));
        Assert.Equal(["revoked"], Codes(OfRoot(), damning));
    }

    [Fact]
    public void A_revoked_authority_is_told_apart() =>
        Assert.Equal(["revoked-intermediate"], Codes(OddChain.Crl(true, Some.Now.AddDays(-1), Some.Now.AddDays(1), _path.Certificates[1]), OfAuthority()));

    [Fact]
    public void An_authority_that_must_not_sign_lists_tells_nothing()
    {
        var path = OddChain.Path(authority: authority => authority.Put(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true)));

        var problems = ChainVerdict.At(path, Some.Now, new TrustSettings { RevocationLists = [OfRoot(), OfAuthority(path.Leaf)], RequireRevocation = true });

        Assert.Equal(["revocation-unknown"], problems.Select(problem => problem.Code));
    }

    private static RevocationList OfRoot() => OddChain.Crl(true, Some.Now.AddDays(-1), Some.Now.AddDays(1));

    private static RevocationList OfAuthority(params Certificate[] revoked) => OddChain.Crl(false, Some.Now.AddDays(-1), Some.Now.AddDays(1), revoked);

    private List<string> Codes(params RevocationList[] lists) =>
        [.. ChainVerdict.At(_path, Some.Now, new TrustSettings { RevocationLists = lists, RequireRevocation = true }).Select(problem => problem.Code)];
}
