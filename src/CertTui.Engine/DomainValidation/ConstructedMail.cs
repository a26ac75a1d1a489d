using CertTui.Engine.Requests.Names;

namespace CertTui.Engine.DomainValidation;

/// <summary>The mailboxes that a CA may write to (Baseline Requirements section 3.2.2.4.4).</summary>
public static class ConstructedMail
{
    /// <summary>From this day on no CA may use it (ballot SC-090).</summary>
    public static readonly DateOnly End = new(2028, 3, 15);

    private static readonly string[] LocalParts = ["admin", "administrator", "webmaster", "hostmaster", "postmaster"];

    public static bool IsAllowed(DateOnly date) => date < End;

    /// <summary>The five local parts at each domain of <see cref="Domains"/>.</summary>
    public static IReadOnlyList<string> Addresses(string host) =>
        [.. Domains(host).SelectMany(domain => LocalParts.Select(part => $"{part}@{domain}"))];

    /// <summary>The parents of the name below the public suffix, and the name itself; the widest first, as it likely takes mail.</summary>
    public static IReadOnlyList<string> Domains(string host)
    {
        var domains = new List<string>();
        for (var domain = ValidationName.Of(host); !PublicSuffixes.Contains(domain); domain = domain[(domain.IndexOf('.') + 1)..])
            domains.Insert(0, domain);
        return domains;
    }
}
