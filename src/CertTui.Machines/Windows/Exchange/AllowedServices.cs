using System.Globalization;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>The services of a certificate: names (<c>IIS, SMTP</c>), or, where the remote shell has lost them, the number of the flags.</summary>
internal static class AllowedServices
{
    private static readonly (MailService Service, int Flag)[] Flags =
    [
        (MailService.Imap, 1), (MailService.Pop, 2), (MailService.Iis, 8), (MailService.Smtp, 16),
    ];

    /// <summary>What this program has no part in (unified messaging, federation) is passed over.</summary>
    public static IReadOnlyList<MailService> Read(string services)
    {
        if (int.TryParse(services, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [.. Flags.Where(each => (number & each.Flag) != 0).Select(each => each.Service).Order()];
        return
        [
            .. services.Split(',', StringSplitOptions.TrimEntries)
                .SelectMany(name => Flags.Where(each => string.Equals(each.Service.ToString(), name, StringComparison.OrdinalIgnoreCase)))
                .Select(each => each.Service).Order(),
        ];
    }
}
