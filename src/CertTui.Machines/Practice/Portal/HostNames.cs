using System.Text.RegularExpressions;
using CertTui.Engine.Requests.Names;

namespace CertTui.Machines.Practice.Portal;

/// <summary>Names as the portal takes them: A-labels, a wildcard only left-most.</summary>
internal static partial class HostNames
{
    // Second levels under which a country's registry sells names.
    private static readonly HashSet<string> RegistrySuffixes = ["com", "net", "org", "edu", "gov", "mil", "idv", "game", "ebiz", "club", "co", "ac"];

    public static bool IsWildcard(string name) => name.StartsWith("*.", StringComparison.Ordinal);

    public static bool IsDnsName(string name) => name.Length <= 253 && DnsName().IsMatch(name);

    /// <summary>The name itself and the domains above it that somebody can own.</summary>
    public static IEnumerable<string> OwnableDomains(string name)
    {
        var labels = (IsWildcard(name) ? name[2..] : name).ToLowerInvariant().Split('.');
        for (var at = 0; at <= labels.Length - 2; at++)
        {
            var domain = labels[at..];
            if (PublicSuffixes.Contains(string.Join('.', domain)))
                yield break;
            if (domain.Length > 2 || domain[^1].Length > 2 || !RegistrySuffixes.Contains(domain[0]))
                yield return string.Join('.', domain);
        }
    }

    [GeneratedRegex(@"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(xn--[a-z0-9-]{1,59}|[a-z]{2,63})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DnsName();
}
