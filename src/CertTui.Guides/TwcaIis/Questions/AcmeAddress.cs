using System.Text;
using CertTui.Engine;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>
/// The ACME directory of an order at TWCA: <c>https://HOST.twca.com.tw/acme/directory/BASE64</c>, where the last part seems
/// to hold <c>order#host#number</c>. It belongs to one order: pasted by the person, never built in.
/// </summary>
internal static class AcmeAddress
{
    private const string Folder = "/acme/directory/";

    public static Reading Check(Known known, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps
            || !address.Host.EndsWith(".twca.com.tw", StringComparison.OrdinalIgnoreCase)
            || !address.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal) || address.AbsolutePath.Length == Folder.Length)
            return new Reading(text, [Problem.Error("acme-address-invalid")]);
        var host = HostIn(Uri.UnescapeDataString(address.AbsolutePath[Folder.Length..]));
        return host is not null && host != known.Answer("commonName")
            ? new Reading(text, [Problem.Warning("acme-address-other-host", ("host", host), ("wanted", known.Answer("commonName") ?? ""))])
            : new Reading(text);
    }

    private static string? HostIn(string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length))
            return null;
        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split('#');
        return parts.Length == 3 ? parts[1] : null;
    }
}
