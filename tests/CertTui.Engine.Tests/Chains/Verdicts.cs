using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Chains;

public class Verdicts
{
    private readonly TestChain _world = new();

    [Fact]
    public void A_good_path_has_no_problem() => Assert.Empty(Codes(Path(_world.Leaf.Certificate)));

    [Fact]
    public void A_path_is_judged_at_the_time_that_is_asked_for()
    {
        Assert.Contains("expired", Codes(Path(_world.Leaf.Certificate), Some.Now.AddDays(198)));
        Assert.Contains("not-yet-valid", Codes(Path(_world.Leaf.Certificate), Some.Now.AddDays(-2)));
        Assert.Equal(4, Codes(Path(_world.Leaf.Certificate), Some.Now.AddYears(20)).Count(code => code == "expired"));
    }

    [Fact]
    public void The_last_second_belongs_to_the_life()
    {
        Assert.Empty(Codes(Path(_world.Leaf.Certificate), _world.Leaf.Certificate.NotAfter));
        Assert.Equal(["expired"], Codes(Path(_world.Leaf.Certificate), _world.Leaf.Certificate.NotAfter.AddSeconds(1)));
    }

    [Fact]
    public void A_certificate_that_is_no_authority_issues_nothing()
    {
        var server = _world.Authority.Leaf("evil.example.com.tw").Certificate;
        var path = new CertificatePath([_world.Leaf.Certificate, server, _world.Younger.Certificate]);

        var codes = Codes(path);

        Assert.Contains("not-a-ca", codes);
        Assert.Contains("key-usage", codes);
    }

    [Fact]
    public void A_path_length_of_zero_allows_no_authority_below()
    {
        var below = _world.Authority.Sub("Too deep");
        var leaf = below.Leaf("a.example.com.tw").Certificate;
        var path = new CertificatePath([leaf, below.Certificate, _world.Authority.Certificate, _world.Younger.Certificate]);

        Assert.Equal(["path-too-long"], Codes(path));
    }

    [Fact]
    public void A_certificate_for_clients_only_is_not_for_servers()
    {
        var client = _world.Authority.Issue(new TestOrder(["a.example.com.tw"]) { ExtendedKeyUsage = ["1.3.6.1.5.5.7.3.2"] });

        Assert.Equal(["not-for-servers"], Codes(Path(client)));
        Assert.Empty(ChainVerdict.At(Path(client), Some.Now, new TrustSettings { Purpose = Purpose.Any }));
    }

    [Fact]
    public void Disallowed_certificates_and_disabled_roots_spoil_a_path()
    {
        var path = Path(_world.Leaf.Certificate);

        Assert.Equal(["disallowed"], Codes(path, new TrustSettings { Disallowed = [_world.Cross.Fingerprint] }));
        Assert.Equal(["root-disabled"], Codes(path, new TrustSettings { DisabledRoots = [_world.Older.Certificate.Fingerprint] }));
    }

    [Fact]
    public void A_key_that_is_too_short_is_weak()
    {
        using var key = RSA.Create(1024);
        var generator = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var leaf = _world.Authority.Issue(new TestOrder(["a.example.com.tw"]) { Key = generator.PublicKey });

        Assert.Equal(["weak-key"], Codes(Path(leaf)));
    }

    [Fact]
    public void A_revoked_intermediate_counts_from_its_revocation_on_and_only_by_its_own_issuer()
    {
        var list = RevocationList.Open(_world.Older.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Cross));
        var forged = RevocationList.Open(TestCa.Root("Older Root CA").Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Cross));
        var path = Path(_world.Leaf.Certificate);

        Assert.Equal(["revoked-intermediate"], Codes(path, new TrustSettings { RevocationLists = [list] }));
        Assert.Empty(Codes(path, new TrustSettings { RevocationLists = [forged] }));
        Assert.DoesNotContain(
            ChainVerdict.At(path, Some.Now.AddDays(-1).AddHours(-1), new TrustSettings { RevocationLists = [list] }),
            problem => problem.Code == "revoked-intermediate");
    }

    [Fact]
    public void A_revoked_leaf_is_revoked()
    {
        var list = RevocationList.Open(_world.Authority.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Leaf.Certificate));

        Assert.Equal(["revoked"], Codes(Path(_world.Leaf.Certificate), new TrustSettings { RevocationLists = [list] }));
    }

    [Theory]
    [InlineData("2.5.29.32.99", "unknown-critical-extension", Severity.Error)]
    [InlineData("1.2.3.4", "unknown-critical-extension", Severity.Error)]
    public void A_critical_extension_that_is_not_understood_is_never_passed_over(string oid, string code, Severity severity)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=odd", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509Extension(oid, [0x30, 0x00], critical: true));
        using var odd = request.CreateSelfSigned(Some.Now.AddDays(-1), Some.Now.AddDays(9));

        var problem = Assert.Single(ChainVerdict.At(new CertificatePath([Certificate.Open(odd.RawData)]), Some.Now));

        Assert.Equal((code, severity), (problem.Code, problem.Severity));
    }

    private CertificatePath Path(Certificate leaf) =>
        new([leaf, _world.Authority.Certificate, _world.Cross, _world.Older.Certificate]);

    private static List<string> Codes(CertificatePath path, DateTimeOffset? at = null) =>
        [.. ChainVerdict.At(path, at ?? Some.Now).Select(problem => problem.Code)];

    private static List<string> Codes(CertificatePath path, TrustSettings settings) =>
        [.. ChainVerdict.At(path, Some.Now, settings).Select(problem => problem.Code)];
}
