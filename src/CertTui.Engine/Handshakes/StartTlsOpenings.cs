namespace CertTui.Engine.Handshakes;

/// <summary>What client and server say to each other before TLS, in the order of the protocols' documents.</summary>
internal static class StartTlsOpenings
{
    /// <summary>RFC 5321 section 3.1 and 3.2, RFC 3207 section 4.</summary>
    public static async Task Smtp(StartTlsTalk talk)
    {
        await SmtpReply(talk, "220");
        await talk.Send("EHLO localhost");
        var offers = await SmtpReply(talk, "250");
        talk.Require(offers.Any(line => line[4..].Trim().Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)));
        talk.RequireSilence();
        await talk.Send("STARTTLS");
        await SmtpReply(talk, "220");
        talk.RequireSilence();
    }

    /// <summary>RFC 9051 sections 7.1, 6.1.1 and 6.2.1. PREAUTH leaves no room for STARTTLS.</summary>
    public static async Task Imap(StartTlsTalk talk)
    {
        talk.Require(Says(await talk.Hear(), "* OK"));
        await talk.Send("a1 CAPABILITY");
        var offers = await ImapReply(talk, "a1");
        talk.Require(offers.Any(line => Says(line, "* CAPABILITY") && line.Split(' ').Contains("STARTTLS", StringComparer.OrdinalIgnoreCase)));
        talk.RequireSilence();
        await talk.Send("a2 STARTTLS");
        await ImapReply(talk, "a2");
        talk.RequireSilence();
    }

    /// <summary>RFC 1939 section 4, RFC 2449 section 5, RFC 2595 section 4. A server without CAPA may still know STLS.</summary>
    public static async Task Pop3(StartTlsTalk talk)
    {
        talk.Require(Says(await talk.Hear(), "+OK"));
        await talk.Send("CAPA");
        if (Says(await talk.Hear(), "+OK"))
            talk.Require((await PopLines(talk)).Any(line => Says(line, "STLS")));
        talk.RequireSilence();
        await talk.Send("STLS");
        talk.Require(Says(await talk.Hear(), "+OK"));
        talk.RequireSilence();
    }

    // 250-SIZE, 250-STARTTLS, 250 HELP: a hyphen tells that more follows (RFC 5321 section 4.2.1).
    private static async Task<List<string>> SmtpReply(StartTlsTalk talk, string code)
    {
        var lines = new List<string>();
        string line;
        do
        {
            line = await talk.Hear();
            talk.Require(line.StartsWith(code, StringComparison.Ordinal) && (line.Length == code.Length || line[code.Length] is '-' or ' '));
            lines.Add(line.PadRight(code.Length + 1));
        }
        while (lines[^1][code.Length] == '-');
        return lines;
    }

    private static async Task<List<string>> ImapReply(StartTlsTalk talk, string tag)
    {
        var untagged = new List<string>();
        string line;
        while (!(line = await talk.Hear()).StartsWith(tag + " ", StringComparison.Ordinal))
            untagged.Add(line);
        talk.Require(Says(line, tag + " OK"));
        return untagged;
    }

    private static async Task<List<string>> PopLines(StartTlsTalk talk)
    {
        var lines = new List<string>();
        string line;
        while ((line = await talk.Hear()) != ".")
            lines.Add(line);
        return lines;
    }

    // The words at the beginning of a line, whole and in any case.
    private static bool Says(string line, string words) =>
        line.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (line.Length == words.Length || line[words.Length] == ' ');
}
