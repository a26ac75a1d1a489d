using CertTui.Engine.Ports;

namespace CertTui.Engine.MailServices;

/// <summary>Services for a certificate.</summary>
/// <param name="Fingerprint">SHA-256, in the Personal store.</param>
/// <param name="Services">One or more.</param>
/// <param name="ReplaceDefaultSmtp">With SMTP: make it the default SMTP certificate, too. A yes of its own.</param>
/// <param name="PopImapHost">The host name that POP and IMAP are set to first; a wildcard certificate needs one.</param>
public sealed record AssignOrder(
    string Fingerprint, IReadOnlyList<MailService> Services, bool ReplaceDefaultSmtp = false, string? PopImapHost = null);
