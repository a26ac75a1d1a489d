using System.Net;
using System.Xml;
using System.Xml.Linq;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>A binding as applicationHost.config has it.</summary>
/// <param name="Protocol">As written.</param>
/// <param name="Information">Address, port and host, in the form <c>*:443:www.example.com</c>.</param>
/// <param name="Flags">sslFlags: 1 SNI, 2 central store, others that are not ours.</param>
internal sealed record IisBinding(string Protocol, string Information, uint Flags)
{
    public const uint SniFlag = 1;
    public const uint CentralStoreFlag = 2;

    // Without HTTP/2, OCSP stapling, QUIC, TLS 1.3, or old versions of TLS; with a client's certificate.
    private static readonly (uint Binding, uint Record)[] Wishes = [(4, 0x10), (8, 0x80), (16, 0x20), (32, 0x40), (64, 0x400), (128, 0x2)];

    public bool UsesCentralStore => (Flags & CentralStoreFlag) != 0;

    /// <summary>Null where the information is no address (net.tcp and its kind).</summary>
    public Binding? Read(string site, Func<SslEndpoint, string?> fingerprint)
    {
        var parts = Information.LastIndexOf(':') is > 0 and var host && Information.LastIndexOf(':', host - 1) is > 0 and var port
            ? (Address: Information[..port], Port: Information[(port + 1)..host], Host: Information[(host + 1)..])
            : default;
        if (!int.TryParse(parts.Port, out var number) || Protocol is not ("http" or "https") || !IsAddress(parts.Address))
            return null;
        var binding = new Binding(site, Protocol, parts.Address.Trim('[', ']'), number, parts.Host, (Flags & SniFlag) != 0 && parts.Host.Length > 0, null);
        // The central store has its certificates in files.
        return Protocol == "https" && !UsesCentralStore ? binding with { Fingerprint = fingerprint(SslEndpoint.Of(binding)) } : binding;
    }

    /// <summary>What a binding's flags ask of its certificate record (HTTP_SERVICE_CONFIG_SSL_FLAG_*).</summary>
    public static uint RecordFlags(uint flags) => Wishes.Where(wish => (flags & wish.Binding) != 0).Aggregate(0u, (all, wish) => all | wish.Record);

    private static bool IsAddress(string text) => text == "*" || IPAddress.TryParse(text.Trim('[', ']'), out _);

    public static string InformationOf(Binding binding) =>
        $"{(binding.Address.Contains(':') ? $"[{binding.Address}]" : binding.Address)}:{binding.Port}:{binding.Host}";
}

/// <summary>A site as applicationHost.config has it.</summary>
internal sealed record IisSite(int Id, string Name, string Folder, IReadOnlyList<IisBinding> Bindings)
{
    /// <summary>The two together are the key of a binding.</summary>
    public IisBinding? Find(string protocol, string information) => Bindings
        .FirstOrDefault(found => found.Protocol == protocol && string.Equals(found.Information, information, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The sites of applicationHost.config, read from the file itself: what appcmd prints of a name depends on the code page.</summary>
internal sealed class IisConfiguration(string folder)
{
    public string Path => System.IO.Path.Combine(Redirected() ?? folder, "applicationHost.config");

    /// <summary>Several servers share one configuration, which lies elsewhere.</summary>
    public bool IsShared => Redirected() is not null;

    public IReadOnlyList<IisSite> Sites()
    {
        var sites = Load(Path).Root?.Element("system.applicationHost")?.Element("sites")?.Elements("site") ?? [];
        return [.. sites.Select(Read)];
    }

    private string? Redirected()
    {
        var file = System.IO.Path.Combine(folder, "redirection.config");
        if (!File.Exists(file))
            return null;
        var redirection = Load(file).Root?.Element("configurationRedirection");
        return (string?)redirection?.Attribute("enabled") == "true" && (string?)redirection.Attribute("path") is { } path
            ? Environment.ExpandEnvironmentVariables(path)
            : null;
    }

    private static IisSite Read(XElement site) => new(
        (int?)site.Attribute("id") ?? 0,
        (string?)site.Attribute("name") ?? "",
        Environment.ExpandEnvironmentVariables(FolderOf(site)),
        [.. site.Element("bindings")?.Elements("binding").Select(Binding) ?? []]);

    private static IisBinding Binding(XElement binding) => new(
        (string?)binding.Attribute("protocol") ?? "", (string?)binding.Attribute("bindingInformation") ?? "", (uint?)binding.Attribute("sslFlags") ?? 0);

    private static string FolderOf(XElement site) => (string?)site.Elements("application")
        .FirstOrDefault(application => (string?)application.Attribute("path") == "/")?.Elements("virtualDirectory")
        .FirstOrDefault(folder => (string?)folder.Attribute("path") == "/")?.Attribute("physicalPath") ?? "";

    private static XDocument Load(string path)
    {
        try
        {
            // Whoever else works on it is not hindered.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return XDocument.Load(stream);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new Refusal("iis-not-readable", ("reason", exception.Message));
        }
    }
}
