using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>Sends raw bytes over HTTP and returns the whole answer.</summary>
internal static class RawHttp
{
    public static string Get(IPEndPoint endPoint, string host, string target) => GetAsync(endPoint, host, target).GetAwaiter().GetResult();

    public static string Send(IPEndPoint endPoint, string request) => SendAsync(endPoint, request).GetAwaiter().GetResult();

    public static Task<string> GetAsync(IPEndPoint endPoint, string host, string target) =>
        SendAsync(endPoint, $"GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n");

    private static async Task<string> SendAsync(IPEndPoint endPoint, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(endPoint);
        using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
