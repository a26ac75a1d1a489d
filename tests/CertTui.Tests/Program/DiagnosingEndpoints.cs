using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Tests.Program;

/// <summary>The real program looks at real servers; their certificates are valid on the day on which the test runs.</summary>
public sealed class DiagnosingEndpoints : IDisposable
{
    private readonly RealProgram _program = new();
    private readonly TestCa _root = TestCa.Root("Test Root CA");
    private readonly TestCa _authority;
    private readonly string _trust;

    public DiagnosingEndpoints()
    {
        _authority = _root.Sub("Test SSL CA");
        _trust = Write("root.pem", _root.Certificate);
    }

    [Fact]
    public void A_healthy_server_ends_with_0_and_is_told_in_the_order_sent()
    {
        var leaf = Leaf();
        using var server = new OpenSslServer(leaf, [_authority.Certificate]);

        var ended = Diagnose(server.EndPoint, "--json");

        Assert.Equal(0, ended.Exit);
        var told = Assert.Single(ended.Objects);
        Assert.Equal("endpoint", told.GetProperty("kind").GetString());
        Assert.Equal(
            [leaf.Certificate.Fingerprint, _authority.Certificate.Fingerprint],
            told.GetProperty("sent").EnumerateArray().Select(each => each.GetProperty("fingerprint").GetString()!));
        Assert.Equal(0, told.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_fault_ends_with_1_and_is_told_with_its_repair_in_the_readers_language()
    {
        using var server = new OpenSslServer(Leaf(), []);

        var ended = Diagnose(server.EndPoint, "--lang", "zh-TW");

        Assert.Equal(1, ended.Exit);
        Assert.Contains("incomplete-chain: www.example.com.tw 的憑證鏈中斷：這裡沒有 Test SSL CA。", ended.Output);
        Assert.Contains("請從 CA 給的檔案安裝中繼憑證。", ended.Output);
    }

    [Fact]
    public void A_finding_has_code_severity_sentence_hint_and_evidence()
    {
        using var server = new OpenSslServer(Leaf(), [_authority.Certificate], "-cipher", "DEFAULT:@SECLEVEL=0");

        var finding = Assert.Single(Diagnose(server.EndPoint, "--json").Objects).GetProperty("findings")[0];

        Assert.Equal(("old-protocol", "warning"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Equal("TLS 1.0, TLS 1.1", finding.GetProperty("evidence").GetProperty("versions").GetString());
        Assert.NotEmpty(finding.GetProperty("message").GetString()!);
        Assert.NotEmpty(finding.GetProperty("hint").GetString()!);
    }

    [Fact]
    public void Another_certificate_than_the_expected_is_a_fault()
    {
        var leaf = Leaf();
        using var server = new OpenSslServer(leaf, [_authority.Certificate]);

        Assert.Equal(0, Diagnose(server.EndPoint, "--expect", Write("served.pem", leaf.Certificate)).Exit);
        var ended = Diagnose(server.EndPoint, "--expect", Write("new.pem", Leaf().Certificate));
        Assert.Equal(1, ended.Exit);
        Assert.Contains("unexpected-certificate: ", ended.Output);
    }

    [Fact]
    public void A_list_is_told_line_by_line_with_a_table_at_the_end()
    {
        using var good = new OpenSslServer(Leaf(), [_authority.Certificate]);
        using var bad = new OpenSslServer(Leaf(), []);
        var list = Path.Combine(_program.Folder, "list.txt");
        File.WriteAllText(list, $"# two servers\n{Some.Host}:{good.EndPoint.Port} 127.0.0.1\n{Some.Host}:{bad.EndPoint.Port} 127.0.0.1\n");

        var told = _program.Run("diagnose", "--from", list, "--trust", _trust, "--lang", "en");
        var objects = _program.Run("diagnose", "--from", list, "--trust", _trust, "--json").Objects;

        Assert.Equal(1, told.Exit);
        Assert.Contains($"{Some.Host}:{good.EndPoint.Port}  127.0.0.1  ", told.Output);
        Assert.Contains("1 of 2 are healthy.", told.Output);
        Assert.Contains($"  incomplete-chain       1  {Some.Host}:{bad.EndPoint.Port}", told.Output);
        Assert.Equal(["endpoint", "endpoint", "summary"], objects.Select(each => each.GetProperty("kind").GetString()));
        // No terminal, no progress line.
        Assert.Empty(told.Errors);
    }

    [Theory]
    [InlineData("endpoint-missing")]
    [InlineData("endpoint-unreadable", "host:port")]
    [InlineData("answer-not-offered", "host", "--starttls", "ftp")]
    [InlineData("page-path-invalid", "host", "--page", "shop")]
    [InlineData("certtui", "--from", "list", "--page", "/")]
    [InlineData("file-not-found", "--from", "no-such-file")]
    [InlineData("file-not-found", "host", "--trust", "no-such-file")]
    [InlineData("file-not-found", "host", "--expect", "no-such-file")]
    public void Wrong_use_ends_with_2(string code, params string[] arguments)
    {
        var ended = _program.Run(["diagnose", .. arguments]);

        Assert.Equal(2, ended.Exit);
        Assert.StartsWith(code + ": ", ended.Errors);
    }

    [Fact]
    public void A_page_is_searched_after_the_server()
    {
        using var server = new OpenSslServer(Leaf(), [_authority.Certificate], "-www");

        var ended = Diagnose(server.EndPoint, "--page", "/", "--json").Expect(0);

        var page = Assert.Single(ended.Of("page"));
        Assert.Equal($"https://{Some.Host}:{server.EndPoint.Port}/", page.GetProperty("page").GetString());
        Assert.Equal(0, page.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_page_that_is_not_there_is_a_fault()
    {
        using var server = new OpenSslServer(Leaf(), [_authority.Certificate], "-WWW");

        var ended = Diagnose(server.EndPoint, "--page", "/no-such-page.html");

        Assert.Equal(1, ended.Exit);
        Assert.Contains("page-", ended.Output);
    }

    [Fact]
    public void Hostile_text_of_a_certificate_neither_steers_the_terminal_nor_floods_it()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("\u001b]0;owned\u0007\u202etxt.www\r\nexpired: not true" + new string('x', 5000));
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        using var signed = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(90));
        using var server = new OpenSslServer(new TestLeaf(Certificate.Open(signed.RawData), key), []);

        var ended = Diagnose(server.EndPoint);

        Assert.Equal(1, ended.Exit);
        Assert.DoesNotContain(ended.Output, sign => char.IsControl(sign) && sign != '\n' || sign is '\u202e');
        Assert.DoesNotContain(ended.Output.Split('\n'), line => line.StartsWith("expired") || line.Length > 400);
    }

    public void Dispose() => _program.Dispose();

    private static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    private TestLeaf Leaf()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TestLeaf(_authority.Issue(new TestOrder([Some.Host]) { From = Now.AddDays(-1), Key = new PublicKey(key) }), key);
    }

    private Ended Diagnose(IPEndPoint server, params string[] more) =>
        _program.Run(["diagnose", $"{Some.Host}:{server.Port}", "--address", $"{server.Address}", "--trust", _trust, .. more]);

    private string Write(string name, Certificate certificate)
    {
        var path = Path.Combine(_program.Folder, name);
        File.WriteAllBytes(path, CertTui.Engine.Pem.Armour.WriteBytes("CERTIFICATE", certificate.Der));
        return path;
    }
}
