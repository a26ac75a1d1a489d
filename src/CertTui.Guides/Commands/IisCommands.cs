using System.Net;
using CertTui.Engine.Ports;

namespace CertTui.Guides.Commands;

/// <summary>A binding by hand: its certificate is a record of http.sys (netsh), the binding itself is configuration (appcmd).</summary>
internal static class IisCommands
{
    // The application id that IIS writes into the certificate records of http.sys.
    private const string Application = "{4dc3e181-e14b-4a21-b022-59fc669b0914}";

    // It lies in no folder of the path.
    private const string AppCmd = @"C:\Windows\System32\inetsrv\appcmd";

    private const string BackUp = AppCmd + " add backup certtui";

    /// <summary>Flags after the binding: some versions pass over those of a new one.</summary>
    public static IReadOnlyList<string> Add(Binding binding, string thumbprint) =>
    [
        BackUp,
        $"netsh http add sslcert {Endpoint(binding)} {Record(thumbprint)}",
        Site(binding, "+", ""),
        .. binding.Sni ? [Site(binding, "", ".sslFlags:1")] : Array.Empty<string>(),
    ];

    public static IReadOnlyList<string> ChangeCertificate(Binding binding, string thumbprint) => [$"netsh http update sslcert {Endpoint(binding)} {Record(thumbprint)}"];

    public static IReadOnlyList<string> Remove(Binding binding) =>
        [BackUp, Site(binding, "-", ""), $"netsh http delete sslcert {Endpoint(binding)}"];

    /// <param name="endpoint">Address or host name, and port.</param>
    public static string RemoveRecord(string endpoint) =>
        $"netsh http delete sslcert {(IPEndPoint.TryParse(endpoint, out _) ? "ipport" : "hostnameport")}={endpoint}";

    private static string Record(string thumbprint) => $"certhash={thumbprint} appid={Application} certstorename=MY";

    private static string Site(Binding binding, string sign, string property)
    {
        var information = $"{Bracketed(binding.Address)}:{binding.Port}:{binding.Host}";
        return $"{AppCmd} set site \"{binding.Site}\" \"/{sign}bindings.[protocol='{binding.Protocol}',bindingInformation='{information}']{property}\"";
    }

    private static string Endpoint(Binding binding) => binding.Host.Length > 0 && binding.Sni
        ? $"hostnameport={binding.Host}:{binding.Port}"
        : $"ipport={(binding.Address == "*" ? "0.0.0.0" : Bracketed(binding.Address))}:{binding.Port}";

    private static string Bracketed(string address) => address.Contains(':') ? $"[{address}]" : address;
}
