using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CertTui.Engine.Certificates;

namespace CertTui.Testing;

/// <summary>OpenSSL's own TLS server, which sends exactly the chain it is given. It ends with the test.</summary>
public sealed partial class OpenSslServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    public OpenSslServer(TestLeaf leaf, IReadOnlyList<Certificate> chain, params string[] more)
    {
        var certificate = Write("leaf.pem", leaf.Certificate.Der);
        var key = _folder.Write("key.pem", System.Text.Encoding.ASCII.GetBytes(leaf.Key.ExportPkcs8PrivateKeyPem()));
        string[] rest = chain.Count == 0 ? [] : ["-cert_chain", Write("chain.pem", [.. chain.Select(each => each.Der)])];
        _process = OpenSslProgram.Start(["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, .. rest, .. more]);
        EndPoint = ReadPort();
    }

    public IPEndPoint EndPoint { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _folder.Dispose();
    }

    // It writes the port that it was given: ACCEPT 127.0.0.1:40123.
    private IPEndPoint ReadPort()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (Accepting().Match(line) is { Success: true } match)
                return IPEndPoint.Parse(match.Groups[1].Value);
        }
        throw new InvalidOperationException(_process.StandardError.ReadToEnd());
    }

    private string Write(string name, params byte[][] certificates) =>
        _folder.Write(name, [.. certificates.SelectMany(der => CertTui.Engine.Pem.Armour.WriteBytes("CERTIFICATE", der))]);

    [GeneratedRegex(@"ACCEPT (\d[\d.]+:\d+)")]
    private static partial Regex Accepting();
}
