using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace CertTui.Engine.Tests.Handshakes;

/// <summary>
/// A server on loopback that says its lines, one answer for each line it hears, and then shakes hands with the leaf.
/// </summary>
internal sealed class TalkingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TestLeaf _leaf;
    private readonly string[] _says;

    /// <param name="leaf">Its certificate.</param>
    /// <param name="says">The greeting and the answers; line ends are added.</param>
    public TalkingServer(TestLeaf leaf, params string[] says)
    {
        (_leaf, _says) = (leaf, says);
        _listener.Start();
        Heard = Serve();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>The lines that the client sent in the clear.</summary>
    public Task<List<string>> Heard { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<List<string>> Serve()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var heard = new List<string>();
        await Say(stream, _says[0]);
        foreach (var answer in _says.Skip(1))
        {
            if (await Line(stream) is not { } line)
                return heard;
            heard.Add(line);
            await Say(stream, answer);
        }
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(TestKeys.Together(_leaf));
        return heard;
    }

    private static async Task Say(NetworkStream stream, string text) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n"));

    private static async Task<string?> Line(NetworkStream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
        return null;
    }
}
