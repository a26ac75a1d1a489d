using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>Java's TLS servers with versions and cipher suites that OpenSSL does not have any more.</summary>
internal sealed class OldServers : IDisposable
{
    private const string Password = "practice";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    /// <param name="leaf">What they serve.</param>
    /// <param name="chain">Behind it.</param>
    /// <param name="servers"><c>VERSION,VERSION/SUITE,SUITE</c> each, in Java's names.</param>
    public OldServers(TestLeaf leaf, IReadOnlyList<Certificate> chain, params IReadOnlyList<string> servers)
    {
        var store = new X509Certificate2Collection { TestKeys.Together(leaf) };
        store.AddRange(chain.Select(each => each.ToX509()).ToArray());
        var file = _folder.Write("keys.p12", store.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password));
        var program = Repository.Path("tests", "CertTui.Engine.Tests", "Endpoints", "OldServer.java");
        _process = Process.Start(new ProcessStartInfo("java", [program, file, Password, .. servers]) { RedirectStandardOutput = true })!;
        EndPoints = [.. servers.Select(_ => new IPEndPoint(IPAddress.Loopback, int.Parse(_process.StandardOutput.ReadLine()!)))];
    }

    public IReadOnlyList<IPEndPoint> EndPoints { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _folder.Dispose();
    }
}
