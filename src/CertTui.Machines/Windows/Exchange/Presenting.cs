using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>
/// Which certificate the clients of a service see. Exchange lists only who may serve: for SMTP every one whose key the network service
/// may read, for POP and IMAP every one with the host name of the settings. Where that is more than one, the service itself is asked, and
/// where it does not answer, Exchange's rule decides: one that covers the name, not self-signed, the newest.
/// </summary>
internal sealed class Presenting(ICertificateStores stores)
{
    // A service of this computer answers at once or not at all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Those of the Personal store that may serve. Of POP and IMAP Exchange lists only exact names; a wildcard serves them, too.</summary>
    public IReadOnlyList<Certificate> Holders(ExchangeState state, MailService service)
    {
        var known = Thumbprints.Of(stores);
        var listed = state.Certificates.ToLookup(certificate => known.FingerprintOf(certificate.Thumbprint) ?? "");
        var name = state.SettingsOf(service)?.Name ?? "";
        return
        [
            .. stores.List(StoreName.Personal).Where(stored => listed[stored.Certificate.Fingerprint].Any(certificate => certificate.Services.Contains(service))
                    || (listed.Contains(stored.Certificate.Fingerprint) && name.Length > 0 && NameMatch.Covers(stored.Certificate, name)))
                .Select(stored => stored.Certificate),
        ];
    }

    /// <summary>Null where nobody has it.</summary>
    public Certificate? Seen(IReadOnlyList<Certificate> holders, MailEntrance entrance)
    {
        if (holders.Count < 2)
            return holders.FirstOrDefault();
        return Ask(entrance) is { } sent && holders.Contains(sent) ? sent : Expected(holders, entrance);
    }

    /// <summary>By the rule.</summary>
    public static Certificate? Expected(IReadOnlyList<Certificate> holders, MailEntrance entrance) => holders
        .OrderByDescending(holder => NameMatch.Covers(holder, entrance.Host))
        .ThenBy(holder => holder.Subject == holder.Issuer)
        .ThenByDescending(holder => holder.NotBefore)
        .FirstOrDefault();

    private static Certificate? Ask(MailEntrance entrance)
    {
        try
        {
            return Handshake.With(entrance.EndPoint, entrance.Host, Patience, entrance.StartTls).GetAwaiter().GetResult().Sent.FirstOrDefault();
        }
        catch (Refusal)
        {
            // It is stopped, or it speaks no TLS: the rule decides, and the proof after an assignment says why it failed.
            return null;
        }
    }
}
