using System.Text;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice.MailServer;

/// <summary>One service of the mail server, one connection at a time: in the clear, and then with TLS.</summary>
/// <param name="Service">SMTP, POP or IMAP.</param>
/// <param name="Host">The name that it calls itself.</param>
/// <param name="Presented">A fresh look at the certificate; null where the service has none, and offers no TLS.</param>
/// <param name="Stores">Where the certificates are.</param>
/// <param name="Keys">Where their keys are.</param>
internal sealed record MailExchange(MailService Service, string Host, Func<string?> Presented, ICertificateStores Stores, IKeys Keys)
{
    private const int LongestLine = 1024;
    private const int MostLines = 100;

    public string Protocol => StartTlsOf(Service).Id;

    public int Port => StartTlsOf(Service).Port;

    public static StartTls StartTlsOf(MailService service) => service switch
    {
        MailService.Smtp => StartTls.Smtp,
        MailService.Pop => StartTls.Pop3,
        _ => StartTls.Imap,
    };

    public async Task Answer(Stream stream, CancellationToken cancellation)
    {
        await Say(stream, Greeting, cancellation);
        var presented = Presented();
        if (!await Talk(stream, presented is not null, cancellation))
            return;
        using var key = ServedCertificate.Key(presented, Stores, Keys);
        await ServedTls.Serve(stream, ServedCertificate.Chain(presented, Stores), key, tls => Talk(tls, offersTls: false, cancellation), cancellation);
    }

    private string Greeting => Service switch
    {
        MailService.Smtp => $"220 {Host} ESMTP practice\r\n",
        MailService.Pop => $"+OK {Host} POP3 practice\r\n",
        _ => $"* OK {Host} IMAP4rev1 practice\r\n",
    };

    /// <summary>True where TLS shall begin; false where the talk is over.</summary>
    private async Task<bool> Talk(Stream stream, bool offersTls, CancellationToken cancellation)
    {
        for (var i = 0; i < MostLines && await Hear(stream, cancellation) is { } line; i++)
        {
            var answer = Understand(line, offersTls);
            await Say(stream, answer.Text, cancellation);
            if (answer.Next != Next.Hear)
                return answer.Next == Next.BeginTls;
        }
        return false;
    }

    private MailAnswer Understand(string line, bool offersTls) => Service switch
    {
        MailService.Smtp => MailDialects.Smtp(line, Host, offersTls),
        MailService.Pop => MailDialects.Pop3(line, Host, offersTls),
        _ => MailDialects.Imap(line, Host, offersTls),
    };

    private static Task Say(Stream stream, string text, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation).AsTask();

    // Byte by byte: what comes after STARTTLS stays on the wire and belongs to TLS, so that nothing from before can slip in.
    private static async Task<string?> Hear(Stream stream, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < LongestLine && await stream.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == '\n')
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
        return null;
    }
}
