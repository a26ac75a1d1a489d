using System.Formats.Asn1;
using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
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
    /// <returns><c>no-san</c>, <c>hostname-mismatch</c>, or null where the name matches.</returns>
    public static Problem? Judge(Certificate server, string host)
    {
        IReadOnlyList<GeneralName> names;
        try
        {
            names = AlternativeNames.Of(server);
        }
        catch (AsnContentException)
        {
            // Which extension is damaged is said by the profile; here it names nobody.
            names = [];
        }
        if (names.Count == 0)
            return Problem.Error("no-san", server.About());
        var wanted = host.TrimEnd('.');
        var matches = IPAddress.TryParse(wanted, out var address)
            ? names.Any(name => name.Kind == GeneralNameKind.Ip && name.Content.AsSpan().SequenceEqual(address.GetAddressBytes()))
            : names.Any(name => name.Kind == GeneralNameKind.Dns && name.IsAscii && DnsMatch.Covers(name.Text, wanted));
        return matches ? null : Problem.Error("hostname-mismatch", [.. server.About(), ("wanted", host), ("names", Listed(names))]);
    }

    private static string Listed(IReadOnlyList<GeneralName> names)
    {
        var shown = names.Take(MostNamesShown).Select(Text);
        return string.Join(' ', names.Count > MostNamesShown ? shown.Append($"... ({names.Count})") : shown);
    }

    private static string Text(GeneralName name) => name switch
    {
        { Kind: GeneralNameKind.Ip, Content.Length: 4 or 16 } => new IPAddress(name.Content).ToString(),
        { Kind: GeneralNameKind.Dns or GeneralNameKind.Email or GeneralNameKind.Uri } => name.Text,
        { Kind: GeneralNameKind.Directory } => DirectoryName(name.Content),
        _ => Convert.ToHexString(name.Content),
    };

    private static string DirectoryName(byte[] der)
    {
        try
        {
            return DistinguishedName.Read(der).Text;
        }
        catch (AsnContentException)
        {
            return Convert.ToHexString(der);
        }
    }
}
