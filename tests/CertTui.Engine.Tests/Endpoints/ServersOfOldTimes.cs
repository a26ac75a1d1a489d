using CertTui.Engine.Endpoints.Offers;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>What the OpenSSL of this computer can neither serve nor ask for, the diagnosis finds all the same.</summary>
public class ServersOfOldTimes : IDisposable
{
    private const string Good = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    private static readonly (string Server, string Codes, WeakClass? Weak)[] Faults =
    [
        ($"TLSv1.2/{Good},SSL_RSA_WITH_RC4_128_SHA", "weak-cipher", WeakClass.Rc4),
        ($"TLSv1.2/{Good},SSL_RSA_WITH_3DES_EDE_CBC_SHA", "weak-cipher", WeakClass.TripleDes),
        ($"TLSv1.2/{Good},TLS_RSA_WITH_NULL_SHA256", "weak-cipher", WeakClass.Null),
        ($"TLSv1.2/{Good},TLS_ECDH_anon_WITH_AES_128_CBC_SHA", "weak-cipher", WeakClass.Anonymous),
        ($"TLSv1,TLSv1.2/{Good},SSL_RSA_EXPORT_WITH_RC4_40_MD5", "weak-cipher old-protocol", WeakClass.Export),
        ($"TLSv1,TLSv1.2/{Good},TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,SSL_RSA_WITH_DES_CBC_SHA", "old-protocol weak-cipher", WeakClass.Des),
        ($"SSLv3,TLSv1.2/{Good},TLS_RSA_WITH_AES_128_CBC_SHA", "old-protocol", null),
        ("SSLv3/TLS_RSA_WITH_AES_128_CBC_SHA", "old-protocol no-forward-secrecy", null),
    ];

    private readonly World _world = new();
    private readonly OldServers _servers;

    public ServersOfOldTimes() =>
        _servers = new OldServers(_world.RsaLeaf(), [_world.RsaAuthority.Certificate], [.. Faults.Select(fault => fault.Server)]);

    [Fact]
    public async Task Their_faults_are_found()
    {
        foreach (var ((server, codes, weak), at) in Faults.Zip(_servers.EndPoints))
        {
            var report = await _world.Report(at);

            Assert.Equal((server, codes), (server, string.Join(' ', report.Findings.Select(finding => finding.Code))));
            Assert.Equal((server, weak), (server, report.Seen?.Offer.Weak.Keys.Cast<WeakClass?>().SingleOrDefault()));
            Assert.Equal(2, report.Seen?.Sent.Count);
        }
    }

    public void Dispose() => _servers.Dispose();
}
