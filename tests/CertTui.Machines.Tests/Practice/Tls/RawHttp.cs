using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>Sends raw bytes over HTTP and returns the whole answer.</summary>
internal static class RawHttp
{
    public static string Get(IPEndPoint endPoint, string host, string target) =>
        Send(endPoint, $"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n");

    public static string Send(IPEndPoint endPoint, string request)
    {
        using var client = new TcpClient();
        client.Connect(endPoint);
        using var stream = client.GetStream();
        stream.Write(Encoding.Latin1.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
