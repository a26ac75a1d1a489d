using System.Net;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>The services of a mail server on free loopback ports, with STARTTLS where it belongs. They shake hands and hang up.</summary>
/// <param name="machine">Where certificates and keys are.</param>
/// <param name="presented">The certificate of a service, SHA-256, asked for anew at each connection.</param>
/// <param name="sends">What is sent with it; null: what Windows would.</param>
public sealed class ServedMail(
    Func<Machine> machine, Func<MailService, string?> presented, Func<StoreChain, IReadOnlyList<Certificate>>? sends = null) : IDisposable
{
    private readonly Dictionary<MailService, TlsServer> _servers = [];

    public IPEndPoint EndPointOf(MailService service)
    {
        if (!_servers.TryGetValue(service, out var server))
            _servers[service] = server = new TlsServer(_ => MemoryTls.Present(machine(), presented(service), sends ?? Served.ShortestOrder), stream => Talk(stream, service));
        return server.EndPoint;
    }

    public static StartTls? StartTlsOf(MailService service) => service switch
    {
        MailService.Smtp => StartTls.Smtp,
        MailService.Pop => StartTls.Pop3,
        MailService.Imap => StartTls.Imap,
        _ => null,
    };

    public void Dispose() => _servers.Values.ToList().ForEach(server => server.Dispose());

    private static async Task Talk(Stream stream, MailService service)
    {
        string[] says = service switch
        {
            MailService.Smtp => ["220 memory", "250 STARTTLS", "220 go"],
            MailService.Pop => ["+OK memory", "+OK\r\nSTLS\r\n.", "+OK go"],
            MailService.Imap => ["* OK memory", "* CAPABILITY STARTTLS\r\na1 OK", "a2 OK go"],
            _ => [],
        };
        for (var i = 0; i < says.Length; i++)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(says[i] + "\r\n"));
            // One line of the client fits into one packet, and it waits for the answer.
            if (i < says.Length - 1)
                _ = await stream.ReadAsync(new byte[256]);
        }
    }
}
