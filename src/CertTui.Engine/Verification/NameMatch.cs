using CertTui.Engine.Certificates;

namespace CertTui.Engine.Verification;

/// <summary>
/// Which host names a certificate is good for (RFC 9525 section 6.3): only dNSName entries count, a wildcard stands for exactly one
/// left-most label.
/// </summary>
public static class NameMatch
{
    /// <param name="certificate">Whose names.</param>
    /// <param name="host">An A-label host name; a wildcard name is covered only by the same wildcard.</param>
    public static bool Covers(Certificate certificate, string host) => certificate.DnsNames.Any(name => Covers(name, host.TrimEnd('.')));

    /// <summary>Those of the wanted names that the certificate lacks.</summary>
    public static IReadOnlyList<string> Missing(Certificate certificate, IEnumerable<string> wanted) =>
        [.. wanted.Where(name => !Covers(certificate, name))];

    /// <summary><c>hostname-mismatch</c> where it lacks a wanted name, else null.</summary>
    public static Problem? Mismatch(Certificate certificate, IEnumerable<string> wanted) =>
        Missing(certificate, wanted) is { Count: > 0 } missing
            ? Problem.Error("hostname-mismatch", ("names", string.Join(' ', certificate.DnsNames)), ("wanted", string.Join(' ', missing)))
            : null;

    /// <summary>Those of the certificate's names that nobody asked for.</summary>
    public static IReadOnlyList<string> Extra(Certificate certificate, IReadOnlyCollection<string> wanted) =>
        [.. certificate.DnsNames.Where(name => !wanted.Contains(name, StringComparer.OrdinalIgnoreCase))];

    private static bool Covers(string name, string host)
    {
        if (string.Equals(name, host, StringComparison.OrdinalIgnoreCase))
            return true;
        var dot = host.IndexOf('.');
        return name.StartsWith("*.", StringComparison.Ordinal) && dot > 0 && !host.StartsWith('*')
            && string.Equals(name[1..], host[dot..], StringComparison.OrdinalIgnoreCase);
    }
}
