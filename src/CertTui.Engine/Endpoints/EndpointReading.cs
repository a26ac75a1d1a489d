using System.Net;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Requests.Names;

namespace CertTui.Engine.Endpoints;

/// <summary>Reads what a person types for an endpoint: <c>host</c>, <c>host:port</c>, <c>[::1]:port</c>, a whole https address.</summary>
public static class EndpointReading
{
    private const int HttpsPort = 443;
    private const int LongestHost = 253;

    /// <param name="typed">Host and port; the port may be left out.</param>
    /// <param name="address">Where to connect instead of what the name resolves to; null or empty for that.</param>
    /// <param name="startTls">smtp, imap, pop3; null or empty for none.</param>
    /// <exception cref="Refusal"><c>endpoint-unreadable</c> with the detail <c>typed</c>; <c>answer-not-offered</c></exception>
    public static Endpoint Read(string typed, string? address = null, string? startTls = null)
    {
        var protocol = string.IsNullOrEmpty(startTls) ? null : StartTls.Find(startTls) ?? throw NotOffered(startTls);
        var (host, port) = Split(WithoutScheme(typed.Trim()), typed);
        var place = string.IsNullOrEmpty(address) ? null : Address(address);
        return new Endpoint(Host(host, typed), port ?? protocol?.Port ?? HttpsPort, place, protocol);
    }

    private static string WithoutScheme(string typed) =>
        typed.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? typed["https://".Length..].Split('/')[0] : typed;

    private static (string Host, int? Port) Split(string text, string typed)
    {
        if (!text.StartsWith('[') && IPAddress.TryParse(text, out var bare))
            return (bare.ToString(), null);
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return (text, null);
        if (!int.TryParse(text[(colon + 1)..], out var port) || port is < 1 or > 65535)
            throw Unreadable(typed);
        return (text[..colon].TrimStart('[').TrimEnd(']'), port);
    }

    private static string Host(string host, string typed)
    {
        if (IPAddress.TryParse(host, out var address))
            return address.ToString();
        var faults = new List<Problem>();
        var name = string.Join('.', host.TrimEnd('.').Split('.').Select(label => Label(label, host, faults)));
        return faults.Count == 0 && name.Length is > 0 and <= LongestHost ? name : throw Unreadable(typed);
    }

    // Names inside a company's network may hold an underscore, which no certificate does.
    private static string Label(string label, string name, List<Problem> faults) =>
        label.Length is > 0 and < 64 && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')
            ? label.ToLowerInvariant()
            : InternationalLabel.Read(label, name, faults).Ascii;

    /// <exception cref="Refusal"><c>endpoint-unreadable</c> with the detail <c>typed</c></exception>
    public static IPAddress Address(string text) =>
        IPAddress.TryParse(text.TrimStart('[').TrimEnd(']'), out var address) ? address : throw Unreadable(text);

    private static Refusal Unreadable(string typed) => new("endpoint-unreadable", ("typed", typed));

    private static Refusal NotOffered(string typed) =>
        new("answer-not-offered", ("question", "--starttls"), ("value", typed), ("offered", "smtp, imap, pop3"));
}
