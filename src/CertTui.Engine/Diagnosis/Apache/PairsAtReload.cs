using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>
/// What would end the server at its next reload: mod_ssl looks for its files only then, and the server's own test does not.
/// </summary>
public static class PairsAtReload
{
    // Of mod_md, which gets certificates by itself, and no line names their files.
    private static readonly string[] ManagedDomains = ["MDomain", "MDomainSet", "<MDomainSet", "<MDomain"];

    /// <summary>The first such pair as <c>ap-file-missing</c>, <c>ap-swapped</c> or <c>ap-key-mismatch</c>, or <see cref="Bare"/>; null where all is good.</summary>
    /// <param name="machine">Where.</param>
    /// <param name="configuration">As it stands on disk.</param>
    /// <param name="except">The lines of a host that is about to get others; null for none.</param>
    public static Problem? Fault(Machine machine, ApacheConfiguration configuration, VirtualHost? except) =>
        Bare(configuration, except) ?? configuration.Pairs.Where(pair => pair.HasFiles && !IsSame(pair.Host, except))
            .Select(pair => Fault(PairContent.Read(machine, pair))).FirstOrDefault(fault => fault is not null);

    /// <summary>The first virtual host that speaks TLS and has no certificate, as <c>ap-no-certificate</c> (host, place); null where there is none.</summary>
    /// <param name="configuration">As it stands on disk.</param>
    /// <param name="except">A host that is about to get one; null for none.</param>
    public static Problem? Bare(ApacheConfiguration configuration, VirtualHost? except) =>
        configuration.Main.Directives.Any(directive => ManagedDomains.Any(directive.Is))
            ? null
            : configuration.Hosts.Where(host => !IsSame(host, except) && configuration.SpeaksTls(host) && !configuration.PairsOf(host).Any())
                .Select(host => Problem.Error("ap-no-certificate", ("host", host.Title), ("place", host.Head!.Place))).FirstOrDefault();

    private static bool IsSame(VirtualHost host, VirtualHost? other) => other is not null && host.Head?.Place == other.Head?.Place;

    private static Problem? Fault(PairContent content)
    {
        var (pair, host) = (content.Pair, content.Pair.Host.Title);
        if (content.CertificateFile is null)
            return Problem.Error("ap-file-missing", ("host", host), ("path", pair.CertificatePath), ("place", pair.Certificate.Place));
        if (content.KeyFile is null)
            return Problem.Error("ap-file-missing", ("host", host), ("path", pair.KeyPath), ("place", (pair.Key ?? pair.Certificate).Place));
        if (content.IsSwapped)
            return Problem.Error("ap-swapped", ("host", host), ("place", pair.Certificate.Place), ("path", pair.CertificatePath));
        // A key with a pass phrase is the server's own to open.
        return content.Key is null || content.Fits
            ? null
            : Problem.Error("ap-key-mismatch", ("host", host), ("path", content.Paths.Certificate), ("key", content.Paths.Key), ("fits", ""));
    }
}
