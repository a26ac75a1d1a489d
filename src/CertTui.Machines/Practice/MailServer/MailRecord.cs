namespace CertTui.Machines.Practice.MailServer;

/// <summary>The mail server's part of machine.json. What IIS uses stands in the binding of its site.</summary>
/// <param name="Product">Name and version.</param>
/// <param name="Site">The site that serves web access.</param>
/// <param name="Names">The names in its settings.</param>
/// <param name="Assignments">In the order in which they were given; SMTP may stand there several times.</param>
/// <param name="DefaultSmtp">The default SMTP certificate, SHA-256.</param>
/// <param name="PopHost">The host name that POP was set to.</param>
/// <param name="ImapHost">The host name that IMAP was set to.</param>
internal sealed record MailRecord(
    string Product,
    string Site,
    IReadOnlyList<MailNameRecord> Names,
    IReadOnlyList<AssignmentRecord> Assignments,
    string DefaultSmtp,
    string? PopHost = null,
    string? ImapHost = null);

internal sealed record MailNameRecord(string Name, string Setting);

/// <param name="Service">smtp, pop or imap.</param>
/// <param name="Fingerprint">SHA-256.</param>
internal sealed record AssignmentRecord(string Service, string Fingerprint);
