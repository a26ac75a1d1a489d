using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Engine.MailServices;

/// <summary>
/// Proves that a service uses a certificate: the server says so, and a TLS handshake shows it, with the intermediates of the stores
/// in order.
/// </summary>
public static class MailProof
{
    /// <exception cref="Refusal"><c>service-not-assigned</c>; <c>service-not-proved</c> with the reason's code</exception>
    public static void Check(Machine machine, MailService service, string fingerprint)
    {
        RequirePresented(machine.Mail(), service, fingerprint);
        IReadOnlyList<Certificate> sent;
        try
        {
            sent = Reach(machine, service).Sent;
        }
        catch (Refusal refusal)
        {
            throw NotProved(service, refusal.Problem.Code, fingerprint, []);
        }
        if (BindingProof.Difference(machine, fingerprint, sent) is { } reason)
            throw NotProved(service, reason, fingerprint, sent);
    }

    /// <summary>What a client of the service is sent.</summary>
    /// <exception cref="Refusal">As <see cref="Handshake.With"/>.</exception>
    public static Handshake Reach(Machine machine, MailService service)
    {
        var entrance = machine.Mail().Reach(service);
        return Handshake.With(entrance.EndPoint, entrance.Host, Handshake.UsualTimeout, entrance.StartTls).GetAwaiter().GetResult();
    }

    internal static void RequirePresented(IMailServer mail, MailService service, string? expected)
    {
        var presented = mail.Presented(service);
        if (presented != expected)
            throw new Refusal(
                "service-not-assigned", ("service", service.Written()), ("expected", expected ?? ""), ("fingerprint", presented ?? ""));
    }

    private static Refusal NotProved(MailService service, string reason, string expected, IReadOnlyList<Certificate> sent) => new(
        "service-not-proved",
        ("service", service.Written()),
        ("reason", reason),
        ("expected", expected),
        ("sent", string.Join(", ", sent)));
}
