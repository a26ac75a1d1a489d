using System.Net;
using System.Security.Cryptography;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>Real servers of OpenSSL, each with one fault: the diagnosis names that one and no other.</summary>
public class OneServerForEachCode
{
    private readonly World _world = new();

    [Fact]
    public Task A_healthy_server_has_no_findings() => Finds([], _world.Leaf(), _world.Authority.Certificate);

    [Fact]
    public Task A_healthy_server_with_an_RSA_key_has_no_findings() => Finds([], _world.RsaLeaf(), _world.RsaAuthority.Certificate);

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_healthy_server_of_one_version_has_no_findings(string version)
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate], version);

        Assert.Empty((await _world.Report(server.EndPoint)).Findings);
    }

    [Fact]
    public Task Expired() => Finds("expired", new TestOrder([Some.Host]) { From = Some.Now.AddDays(-200), Days = 198 });

    [Fact]
    public Task Not_yet_valid() => Finds("not-yet-valid", new TestOrder([Some.Host]) { From = Some.Now.AddDays(2) });

    [Fact]
    public Task Another_name() => Finds("hostname-mismatch", new TestOrder(["other.example.com.tw"]));

    [Fact]
    public Task No_alternative_names() => Finds("no-san", new TestOrder([]) { Subject = $"C=TW, O=EXAMPLE, CN={Some.Host}" });

    [Fact]
    public Task A_weak_key() =>
        Finds(["weak-key"], _world.RsaLeaf(bits: 1024), [_world.RsaAuthority.Certificate], "-cipher", "DEFAULT:@SECLEVEL=0", "-no_tls1", "-no_tls1_1");

    [Fact]
    public Task A_weak_signature() =>
        Finds(["weak-signature"], _world.RsaLeaf(hash: HashAlgorithmName.SHA1), [_world.RsaAuthority.Certificate], "-cipher", "DEFAULT:@SECLEVEL=0", "-no_tls1", "-no_tls1_1");

    [Fact]
    public Task Self_signed() => Finds(["self-signed"], OddLeaf.SelfSigned());

    [Fact]
    public Task An_unknown_root()
    {
        var stranger = TestCa.Root("Stranger");
        var authority = stranger.Sub("Stranger SSL CA");

        return Finds(["untrusted-root", "root-included"], authority.Leaf(Some.Host), authority.Certificate, stranger.Certificate);
    }

    [Fact]
    public Task Nothing_but_the_leaf() => Finds(["incomplete-chain"], _world.Leaf());

    [Fact]
    public Task A_wrong_order()
    {
        var younger = TestCa.Root("Younger Root CA");
        var authority = younger.Sub("Younger SSL CA");

        return Finds(["chain-order"], authority.Leaf(Some.Host), _world.Root.Cross(younger), authority.Certificate);
    }

    [Fact]
    public Task The_root_is_sent() => Finds(["root-included"], _world.Leaf(), _world.Authority.Certificate, _world.Root.Certificate);

    [Fact]
    public Task One_certificate_twice() => Finds(["duplicate-certificate"], _world.Leaf(), _world.Authority.Certificate, _world.Authority.Certificate);

    [Fact]
    public Task A_stranger_is_sent() => Finds(["unrelated-certificate"], _world.Leaf(), _world.Authority.Certificate, TestCa.Root("Stranger").Sub("Stranger SSL CA").Certificate);

    [Fact]
    public async Task Another_certificate_than_expected()
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate]);

        Assert.Equal(["unexpected-certificate"], await _world.Codes(server, _world.Leaf().Certificate));
    }

    [Fact]
    public async Task The_certificate_that_is_expected()
    {
        var leaf = _world.Leaf();
        using var server = new OpenSslServer(leaf, [_world.Authority.Certificate]);

        Assert.Empty(await _world.Codes(server, leaf.Certificate));
    }

    [Theory]
    [InlineData("-tls1", "TLS 1.0")]
    [InlineData("-tls1_1", "TLS 1.1")]
    public async Task An_old_protocol_alone(string version, string name)
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate], version, "-cipher", "DEFAULT:@SECLEVEL=0");

        var finding = Assert.Single((await _world.Report(server.EndPoint)).Findings);
        Assert.Equal(("old-protocol", name), (finding.Code, finding.Details["versions"]));
    }

    [Fact]
    public async Task Old_protocols_beside_the_new_ones()
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate], "-cipher", "DEFAULT:@SECLEVEL=0");

        var finding = Assert.Single((await _world.Report(server.EndPoint)).Findings);
        Assert.Equal(("old-protocol", "TLS 1.0, TLS 1.1"), (finding.Code, finding.Details["versions"]));
    }

    [Theory]
    [InlineData("ALL:eNULL:!aNULL:@SECLEVEL=0", "TLS_ECDHE_ECDSA_WITH_NULL_SHA")]
    [InlineData("ALL:@SECLEVEL=0", "TLS_DH_anon_WITH_AES_128_CBC_SHA")]
    public async Task A_weak_cipher(string ciphers, string suite)
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate], "-cipher", ciphers, "-no_tls1", "-no_tls1_1");

        var finding = Assert.Single((await _world.Report(server.EndPoint)).Findings);
        Assert.Equal(("weak-cipher", suite), (finding.Code, finding.Details["suites"]));
    }

    [Fact]
    public Task No_forward_secrecy() => Finds(["no-forward-secrecy"], _world.RsaLeaf(), [_world.RsaAuthority.Certificate], "-tls1_2", "-cipher", "kRSA");

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public Task A_certificate_of_the_client(string version) => Finds(["client-certificate-required"], _world.Leaf(), [_world.Authority.Certificate], "-Verify", "1", version);

    [Fact]
    public async Task No_common_cipher_suite() =>
        Assert.Equal(["handshake-failure"], await Serve(_world.Leaf(), [], "-tls1_2", "-cipher", "PSK", "-psk", "00"));

    [Fact]
    public async Task No_TLS()
    {
        using var server = new PlainServer("HTTP/1.1 400 Bad Request\r\n\r\n");

        Assert.Equal(["not-tls"], await _world.Codes(server.EndPoint));
    }

    [Fact]
    public async Task Nobody_listens()
    {
        var server = new IPEndPoint(IPAddress.Loopback, FreePorts.InARow(1));

        Assert.Equal(["connection-refused"], await _world.Codes(server));
    }

    private Task Finds(string code, TestOrder order) => Finds([code], _world.Leaf(order), _world.Authority.Certificate);

    private Task Finds(string[] codes, TestLeaf leaf, params Certificate[] chain) => Finds(codes, leaf, chain, []);

    private async Task Finds(string[] codes, TestLeaf leaf, Certificate[] chain, params string[] more) =>
        Assert.Equal(codes, await Serve(leaf, chain, more));

    private async Task<IReadOnlyList<string>> Serve(TestLeaf leaf, Certificate[] chain, params string[] more)
    {
        using var server = new OpenSslServer(leaf, chain, more);
        return await _world.Codes(server);
    }
}
