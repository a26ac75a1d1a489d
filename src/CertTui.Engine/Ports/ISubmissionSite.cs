namespace CertTui.Engine.Ports;

/// <summary>An approved application for an e-Cert (Server), as the CA knows it before the request comes.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Type">standard, multi-domain, wildcard, ev or ev-multi-domain.</param>
/// <param name="Names">A-labels; the first is the server name, the others are additional names.</param>
/// <param name="Organization">The organisation's English name.</param>
/// <param name="ChineseOrganization">Its Chinese name, where the form gave one.</param>
/// <param name="IsGovernment">A government body passes domain validation by.</param>
public sealed record Application(
    string CaseId,
    string Type,
    IReadOnlyList<string> Names,
    string Organization,
    string? ChineseOrganization,
    bool IsGovernment);

/// <summary>What a page asks to be shown: a TXT value, a file, or a code that went out by mail.</summary>
/// <param name="Method">website, dns or email.</param>
/// <param name="Value">The TXT value or the file's content; empty for e-mail.</param>
/// <param name="FileName">fileauth.txt for website; else empty.</param>
/// <param name="Until">30 days after it was made.</param>
public sealed record Challenge(string Method, string Value, string FileName, DateTimeOffset Until);

/// <summary>What the page shows before the certificate is accepted.</summary>
public sealed record OfferedCertificate(string SerialNumber, string Issuer, DateTimeOffset NotBefore, DateTimeOffset NotAfter);

/// <summary>
/// The pages of Hongkong Post's submission site in their order (guides hkpost-*, section C). Each call is a page; a page that
/// was passed before answers the same again, so that a walk that was cut off goes on. Refusals are the site's own messages.
/// </summary>
public interface ISubmissionSite
{
    /// <summary>The form lies with the CA, which approves it later. The same case again changes nothing.</summary>
    void Apply(Application application);

    /// <summary>The CA approves: the e-mail and the PIN envelope lie in the mailbox. The same case again changes nothing.</summary>
    void Invite(Application application);

    /// <summary>C.2. Blanks and hyphens in the PIN do not count. Returns the application as the next page shows it.</summary>
    Application Enter(string serverName, string reference, ReadOnlySpan<char> pin);

    /// <summary>C.3.</summary>
    void Confirm(string reference, bool useChineseName);

    /// <summary>The validation page; asking again within its 30 days gives the same challenge.</summary>
    Challenge StartValidation(string reference, string method, string? mailbox);

    /// <summary>The site looks for itself: at the web site, at the DNS, or at the code that was typed.</summary>
    void CheckValidation(string reference, string? code);

    /// <summary>C.5.</summary>
    OfferedCertificate HandIn(string reference, string csrPem);

    /// <summary>C.6 and C.7: accepts, and downloads the certificate with the CA files that belong to it.</summary>
    IReadOnlyList<MailAttachment> Accept(string reference);
}
