using System.Net;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints;

namespace CertTui.Engine.Tests.Endpoints;

public class NamesWithSeveralAddresses
{
    private readonly World _world = new();

    [Fact]
    public async Task Each_address_is_looked_at_and_the_odd_one_is_named()
    {
        var leaf = _world.Leaf();
        using var one = new OpenSslServer(leaf, [_world.Authority.Certificate]);
        using var two = new OpenSslServer(leaf, [_world.Authority.Certificate]);
        using var forgotten = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate]);

        var reports = await Diagnose(one.EndPoint, two.EndPoint, forgotten.EndPoint);

        Assert.Equal(["", "", "addresses-differ"], reports.Select(Codes));
    }

    [Fact]
    public async Task An_address_that_does_not_answer_is_named()
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate]);
        var nobody = new IPEndPoint(IPAddress.Loopback, FreePorts.InARow(1));

        Assert.Equal(["", "connection-refused"], (await Diagnose(server.EndPoint, nobody)).Select(Codes));
    }

    [Fact]
    public async Task A_server_that_says_nothing_times_out()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = (IPEndPoint)listener.LocalEndpoint;
        var order = new DiagnosisOrder([_world.Root.Certificate], Some.Now) { Timeout = TimeSpan.FromMilliseconds(50) };

        var reports = await new EndpointDiagnosis(new Place([silent]), order).Of(new Endpoint(Some.Host, 443), TestContext.Current.CancellationToken);

        Assert.Equal(["connection-timeout"], reports.Select(Codes));
    }

    [Fact]
    public async Task A_name_without_an_address_is_said_so() => Assert.Equal(["name-not-found"], (await Diagnose()).Select(Codes));

    [Fact]
    public async Task A_list_is_told_as_its_endpoints_finish()
    {
        using var server = new OpenSslServer(_world.Leaf(), [_world.Authority.Certificate]);
        var endpoints = Enumerable.Range(0, 40).Select(_ => new Endpoint(Some.Host, server.EndPoint.Port, server.EndPoint.Address));

        var told = 0;
        await foreach (var reports in Diagnosis().Of(endpoints, 8, TestContext.Current.CancellationToken))
            told += reports.Count(report => report.IsHealthy);

        Assert.Equal(40, told);
    }

    [Fact]
    public async Task Another_certificate_without_the_name_is_mere_information()
    {
        var other = TestKeys.Together(TestCa.Root("Other").Sub("Other SSL CA").Leaf("other.example.com.tw"));
        var ours = TestKeys.Together(_world.Leaf());
        using var server = new TlsServer(name => System.Net.Security.SslStreamCertificateContext.Create(
            name == Some.Host ? ours : other, [_world.Authority.Certificate.ToX509()], offline: true));

        var report = await _world.Report(server.EndPoint);

        Assert.Equal("other-without-sni", Codes(report));
        Assert.True(report.IsHealthy);
    }

    private Task<IReadOnlyList<EndpointReport>> Diagnose(params IPEndPoint[] addresses) =>
        Diagnosis(addresses).Of(new Endpoint(Some.Host, 443), TestContext.Current.CancellationToken);

    private EndpointDiagnosis Diagnosis(params IPEndPoint[] addresses) => new(new Place(addresses), new DiagnosisOrder([_world.Root.Certificate], Some.Now));

    private static string Codes(EndpointReport report) => string.Join(' ', report.Findings.Select(finding => finding.Code));

    private sealed class Place(IReadOnlyList<IPEndPoint> addresses) : IConnectionPlace
    {
        public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation) => Task.FromResult(addresses);
    }
}
