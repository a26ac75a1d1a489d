using CertTui.Engine.Ports;

namespace CertTui.Engine.MailServices;

/// <summary>Looking at who holds what.</summary>
public static class MailHoldings
{
    /// <exception cref="Refusal"><c>no-mail-server</c></exception>
    public static IMailServer Mail(this Machine machine) => machine.MailServer ?? throw new Refusal("no-mail-server");

    /// <summary>The certificate that clients of a service see; null where it has none.</summary>
    public static string? Presented(this IMailServer mail, MailService service) =>
        mail.Holdings().FirstOrDefault(holding => holding.Presents.Contains(service))?.Fingerprint;

    /// <summary>What a certificate is needed for: the services that present it, and the default SMTP certificate.</summary>
    public static IReadOnlyList<MailService> NeededFor(this IMailServer mail, string fingerprint)
    {
        var presents = mail.Holdings().FirstOrDefault(holding => holding.Fingerprint == fingerprint)?.Presents ?? [];
        return mail.DefaultSmtp == fingerprint ? [.. presents.Append(MailService.Smtp).Distinct().Order()] : presents;
    }

    /// <summary>The services that a certificate was given to: what its successor should get.</summary>
    public static IReadOnlyList<MailService> ServicesOf(this IMailServer mail, string fingerprint) =>
        mail.Holdings().FirstOrDefault(holding => holding.Fingerprint == fingerprint)?.Services ?? [];

    /// <summary>As the Exchange commands write them: <c>IIS, SMTP</c>.</summary>
    public static string Written(this IEnumerable<MailService> services) => string.Join(", ", services.Select(Written));

    public static string Written(this MailService service) => service.ToString().ToUpperInvariant();
}
