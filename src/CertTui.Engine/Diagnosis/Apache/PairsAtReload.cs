using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Diagnosis.Apache;

/// <summary>
/// Pairs that would end the server at its next reload: mod_ssl opens the files only then, and the server's own test does not.
/// </summary>
public static class PairsAtReload
{
    /// <summary>The first such pair as <c>ap-file-missing</c>, <c>ap-swapped</c> or <c>ap-key-mismatch</c>; null where all are good.</summary>
    /// <param name="machine">Where.</param>
    /// <param name="configuration">As it stands on disk.</param>
    /// <param name="except">The lines of a host that is about to get others; null for none.</param>
    public static Problem? Fault(Machine machine, ApacheConfiguration configuration, VirtualHost? except) =>
        configuration.Pairs.Where(pair => pair.HasFiles && (except is null || pair.Host.Head?.Place != except.Head?.Place))
            .Select(pair => Fault(PairContent.Read(machine, pair))).FirstOrDefault(fault => fault is not null);

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
