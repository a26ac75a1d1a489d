using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Requests.Names;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Chains.Names;

/// <summary>
/// The identity of a server against the name that a client asks for (RFC 9525 section 6). Only the subject alternative name
/// counts: a common name is text for people.
/// </summary>
public static class HostCheck
{
    private const int MostNamesShown = 20;

    /// <param name="server">The server's certificate.</param>
    /// <param name="host">A DNS name (A-labels) or an IP address, the brackets of IPv6 taken off.</param>
    /// <returns><c>no-san</c>, <c>hostname-mismatch</c>, <c>extension-invalid</c>, or null where the name matches.</returns>
    public static Problem? Judge(Certificate server, string host)
    {
        IReadOnlyList<GeneralName> names;
        try
        {
            names = AlternativeNames.Of(server);
        }
        catch (Refusal refusal)
        {
            return refusal.Problem;
        }
        if (names.Count == 0)
            return Problem.Error("no-san", server.About());
        var wanted = host.TrimEnd('.');
        var matches = IPAddress.TryParse(wanted, out var address)
            ? names.Any(name => name.Kind == GeneralNameKind.Ip && name.Content.AsSpan().SequenceEqual(address.GetAddressBytes()))
            : names.Any(name => name.Kind == GeneralNameKind.Dns && Covers(name, wanted));
        return matches ? null : Problem.Error("hostname-mismatch", [.. server.About(), ("wanted", host), ("names", Listed(names))]);
    }

    // No browser takes a star for everybody's names under a public suffix.
    private static bool Covers(GeneralName name, string wanted) =>
        name.IsAscii && DnsMatch.Covers(name.Text, wanted)
        && !(name.Text.StartsWith("*.", StringComparison.Ordinal) && PublicSuffixes.Contains(name.Text[2..]));

    private static string Listed(IReadOnlyList<GeneralName> names)
    {
        var shown = names.Take(MostNamesShown).Select(GeneralNameText.Of);
        return string.Join(' ', names.Count > MostNamesShown ? shown.Append($"... ({names.Count})") : shown);
    }
}
