using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>A small CA and what is diagnosed in its eyes.</summary>
internal sealed class World
{
    public TestCa Root { get; } = TestCa.Root("Test Root CA");

    public TestCa Authority => field ??= Root.Sub("Test SSL CA");

    public TestCa RsaAuthority => field ??= Root.Sub("Test RSA CA", KeyChoice.Rsa2048);

    /// <summary>A good server certificate.</summary>
    public TestLeaf Leaf() => Authority.Leaf(Some.Host);

    /// <summary>One with an RSA key, for cipher suites in which it decrypts or that GnuTLS and OpenSSL know for RSA only.</summary>
    public TestLeaf RsaLeaf(int bits = 2048, HashAlgorithmName? hash = null) =>
        OddLeaf.Of(RsaAuthority, RSA.Create(bits), hash ?? HashAlgorithmName.SHA256);

    /// <summary>A server certificate as the order wants it.</summary>
    public TestLeaf Leaf(TestOrder order)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TestLeaf(Authority.Issue(order with { Key = new PublicKey(key) }), key);
    }

    public Task<IReadOnlyList<string>> Codes(OpenSslServer server, Certificate? expected = null) => Codes(server.EndPoint, expected);

    /// <summary>The codes of all findings but those that are mere information.</summary>
    public async Task<IReadOnlyList<string>> Codes(IPEndPoint server, Certificate? expected = null)
    {
        var report = await Report(server, expected);
        return [.. report.Findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Code)];
    }

    public async Task<EndpointReport> Report(IPEndPoint server, Certificate? expected = null, StartTls? startTls = null)
    {
        var order = new DiagnosisOrder([Root.Certificate], Some.Now) { Expected = expected, Timeout = TimeSpan.FromSeconds(10) };
        var endpoint = new Endpoint(Some.Host, server.Port, server.Address, startTls);
        return Assert.Single(await new EndpointDiagnosis(new SystemPlace(), order).Of(endpoint, TestContext.Current.CancellationToken));
    }
}
