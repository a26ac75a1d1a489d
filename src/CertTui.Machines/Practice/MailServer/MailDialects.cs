namespace CertTui.Machines.Practice.MailServer;

/// <summary>What the mail server says in each protocol: hello, what there is, TLS, good-bye. There is no mail behind it.</summary>
internal static class MailDialects
{
    /// <summary>RFC 5321 sections 4.1.1.1 and 4.1.1.10, RFC 3207.</summary>
    public static MailAnswer Smtp(string line, string host, bool offersTls) => Word(line, 0) switch
    {
        "EHLO" => new(offersTls ? $"250-{host}\r\n250 STARTTLS\r\n" : $"250 {host}\r\n"),
        "HELO" => new($"250 {host}\r\n"),
        "STARTTLS" when offersTls => new("220 2.0.0 Ready to begin TLS\r\n", Next.BeginTls),
        "QUIT" => new("221 2.0.0 Bye\r\n", Next.HangUp),
        _ => new("502 5.5.1 The practice server takes no mail\r\n"),
    };

    /// <summary>RFC 9051 sections 6.1.1, 6.1.3 and 6.2.1.</summary>
    public static MailAnswer Imap(string line, string host, bool offersTls)
    {
        var tag = line.Split(' ')[0];
        return Word(line, 1) switch
        {
            "CAPABILITY" => new($"* CAPABILITY IMAP4rev1 LOGINDISABLED{(offersTls ? " STARTTLS" : "")}\r\n{tag} OK CAPABILITY completed\r\n"),
            "STARTTLS" when offersTls => new($"{tag} OK Begin TLS negotiation now\r\n", Next.BeginTls),
            "LOGOUT" => new($"* BYE {host}\r\n{tag} OK LOGOUT completed\r\n", Next.HangUp),
            _ => new($"{tag} BAD The practice server holds no mail\r\n"),
        };
    }

    /// <summary>RFC 1939 section 5, RFC 2449 section 5, RFC 2595 section 4.</summary>
    public static MailAnswer Pop3(string line, string host, bool offersTls) => Word(line, 0) switch
    {
        "CAPA" => new($"+OK Capability list follows\r\n{(offersTls ? "STLS\r\n" : "")}.\r\n"),
        "STLS" when offersTls => new("+OK Begin TLS negotiation now\r\n", Next.BeginTls),
        "QUIT" => new($"+OK {host}\r\n", Next.HangUp),
        _ => new("-ERR The practice server holds no mail\r\n"),
    };

    private static string Word(string line, int index) => line.Split(' ').ElementAtOrDefault(index)?.ToUpperInvariant() ?? "";
}
