using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>A certificate as Exchange lists it.</summary>
/// <param name="Thumbprint">SHA-1, upper-case hex.</param>
/// <param name="Services">What it was given to.</param>
/// <param name="Status">Valid, PendingRequest, Invalid, RevocationCheckFailure, ...</param>
internal sealed record ExchangeCertificate(string Thumbprint, IReadOnlyList<MailService> Services, string Status);

/// <summary>The settings of POP or IMAP.</summary>
/// <param name="Name">X509CertificateName: the host name, by which the service finds its certificate.</param>
/// <param name="Clear">Where it listens in the clear, with STARTTLS: <c>[::]:110 0.0.0.0:110</c>.</param>
/// <param name="Tls">Where it listens with TLS from the first byte.</param>
internal sealed record ProtocolSettings(string Name, string Clear, string Tls);

/// <summary>What changes when certificates are assigned.</summary>
/// <param name="Certificates">All that Exchange sees.</param>
/// <param name="DefaultSmtp">SHA-1 of the internal transport certificate; empty where it is not known.</param>
/// <param name="Pop">Null where the server has no POP.</param>
/// <param name="Imap">Null where the server has no IMAP.</param>
internal sealed record ExchangeState(
    IReadOnlyList<ExchangeCertificate> Certificates, string DefaultSmtp, ProtocolSettings? Pop, ProtocolSettings? Imap)
{
    public ProtocolSettings? SettingsOf(MailService service) => service switch
    {
        MailService.Pop => Pop,
        MailService.Imap => Imap,
        _ => null,
    };

    public bool Has(string thumbprint, MailService service) =>
        Certificates.Any(certificate => certificate.Thumbprint == thumbprint && certificate.Services.Contains(service));
}

/// <summary>A receive connector that is switched on.</summary>
/// <param name="Name">The host name that it calls itself.</param>
/// <param name="Bindings">Where it listens.</param>
internal sealed record ReceiveConnector(string Name, string Bindings);

/// <summary>The names in the server's settings.</summary>
/// <param name="Urls">External and internal addresses of web access and its kin.</param>
/// <param name="Autodiscover">Where Outlook in the domain looks first; empty where it is not set.</param>
/// <param name="Connectors">Where SMTP comes in.</param>
internal sealed record ExchangeNames(IReadOnlyList<string> Urls, string Autodiscover, IReadOnlyList<ReceiveConnector> Connectors);

/// <summary>Why a command failed. Of these only the first three are the same in every language.</summary>
/// <param name="Id">FullyQualifiedErrorId.</param>
/// <param name="Category">CategoryInfo.Category.</param>
/// <param name="Target">What it was about: of a command that is not there, its name.</param>
/// <param name="Message">In the language of the server, for people.</param>
internal sealed record ShellFailure(string Id, string Category, string Target, string Message);
