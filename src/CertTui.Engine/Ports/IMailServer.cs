using System.Net;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Ports;

/// <summary>What a mail server uses certificates for.</summary>
public enum MailService
{
    Iis,
    Smtp,
    Pop,
    Imap,
}

/// <summary>A name that stands in the mail server's own settings.</summary>
/// <param name="Name">As it stands there; it may be one that no public CA may certify.</param>
/// <param name="Setting"><c>mail-host</c>, <c>autodiscover</c>, <c>web-access</c>, <c>computer</c> or <c>internal</c>.</param>
public sealed record MailName(string Name, string Setting);

/// <summary>A certificate of the Personal store that was given to services.</summary>
/// <param name="Fingerprint">SHA-256.</param>
/// <param name="Services">All that it was ever given to and that no other one has taken over.</param>
/// <param name="Presents">Those of them whose clients see it now: several certificates may hold SMTP, one is presented.</param>
public sealed record MailHolding(string Fingerprint, IReadOnlyList<MailService> Services, IReadOnlyList<MailService> Presents);

/// <summary>How a client on this computer reaches a service.</summary>
/// <param name="EndPoint">Where.</param>
/// <param name="Host">The name that it asks for; the certificate must cover it.</param>
/// <param name="StartTls">How it asks for TLS; null where the connection begins with it.</param>
public sealed record MailEntrance(IPEndPoint EndPoint, string Host, StartTls? StartTls);

/// <summary>
/// A mail server in the ways of Exchange: an assignment only adds. A service cannot be taken off a certificate, only given to
/// another; SMTP may sit on several.
/// </summary>
public interface IMailServer
{
    /// <summary>Name and version.</summary>
    string Product { get; }

    /// <summary>The most important first.</summary>
    IReadOnlyList<MailName> Names();

    IReadOnlyList<MailHolding> Holdings();

    /// <summary>The certificate for SMTP where no other fits, SHA-256; null where there is none.</summary>
    string? DefaultSmtp { get; }

    /// <summary>
    /// Gives a service to a certificate; it is presented when this returns, unless another that may serve has the better claim. <see cref="Refusal"/> <c>certificate-not-found</c>;
    /// <c>wildcard-pop-imap</c> where POP or IMAP would get a wildcard and has no host name of its own.
    /// </summary>
    /// <param name="fingerprint">In the Personal store.</param>
    /// <param name="service">Which.</param>
    /// <param name="replaceDefaultSmtp">SMTP only: it becomes the default SMTP certificate, too (the force switch).</param>
    void Assign(string fingerprint, MailService service, bool replaceDefaultSmtp = false);

    /// <summary>The host name that POP or IMAP was set to; null where it was not.</summary>
    string? HostNameOf(MailService service);

    /// <summary>As <c>Set-PopSettings</c> and <c>Set-ImapSettings</c> do; null takes the setting back.</summary>
    void SetHostName(MailService service, string? host);

    MailEntrance Reach(MailService service);

    /// <summary>Services that cannot but come along with one: none where each stands alone.</summary>
    IReadOnlyList<MailService> AlongWith(MailService service) => [];

    /// <summary>What a person should know before the service is given to another certificate: remarks. It only looks.</summary>
    IReadOnlyList<Problem> Foresee(MailService service) => [];
}
