using System.Net;

namespace CertTui.Engine.Handshakes;

/// <summary>How a mail server is asked to begin TLS on a connection that began in the clear.</summary>
public sealed class StartTls
{
    private readonly Func<StartTlsTalk, Task> _open;

    private StartTls(string id, int port, Func<StartTlsTalk, Task> open) => (Id, Port, _open) = (id, port, open);

    /// <summary>RFC 3207.</summary>
    public static StartTls Smtp { get; } = new("smtp", 25, StartTlsOpenings.Smtp);

    /// <summary>RFC 9051 section 6.2.1, the same as in RFC 3501.</summary>
    public static StartTls Imap { get; } = new("imap", 143, StartTlsOpenings.Imap);

    /// <summary>STLS of RFC 2595 section 4.</summary>
    public static StartTls Pop3 { get; } = new("pop3", 110, StartTlsOpenings.Pop3);

    /// <summary>smtp, imap or pop3.</summary>
    public string Id { get; }

    /// <summary>Where such a server usually listens.</summary>
    public int Port { get; }

    /// <summary>By id; null where there is no such protocol.</summary>
    public static StartTls? Find(string id) =>
        new[] { Smtp, Imap, Pop3 }.FirstOrDefault(each => string.Equals(each.Id, id, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Id;

    /// <summary>Speaks until the server waits for the client's first TLS message.</summary>
    /// <exception cref="Refusal"><c>starttls-refused</c>, <c>starttls-injection</c></exception>
    /// <exception cref="IOException">The server hung up.</exception>
    internal Task Open(Stream stream, IPEndPoint server, CancellationToken cancellation) =>
        _open(new StartTlsTalk(stream, server, Id, cancellation));
}
