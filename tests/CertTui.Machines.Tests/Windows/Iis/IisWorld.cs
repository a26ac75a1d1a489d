using System.Security.Cryptography;
using System.Xml.Linq;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>
/// A Windows folder with IIS: an applicationHost.config, a stand-in for appcmd, a table of http.sys with a TLS server that serves by it,
/// two certificates. Wherever a text has port 443, it is the real one's.
/// </summary>
internal sealed class IisWorld : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpSysServer _server;
    private readonly IKeys _keys;

    /// <param name="sites">Each a name and its bindings, in the form <c>https *:443:www.example.com.tw 1</c>.</param>
    public IisWorld(params (string Name, string[] Bindings)[] sites)
        : this(new MemoryStores(), new MemoryKeys(), sites)
    {
    }

    public IisWorld(ICertificateStores stores, IKeys keys, (string Name, string[] Bindings)[] sites)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in for appcmd is a script.");
        (Stores, _keys) = (stores, keys);
        Directory.CreateDirectory(Path.Combine(Home, "config"));
        File.Copy(Repository.Path("tests", "CertTui.Machines.Tests", "Windows", "Iis", "appcmd"), Path.Combine(Home, "appcmd.exe"));
        _server = new HttpSysServer(Http, Stores, _keys);
        var elements = sites.Select((site, index) => SiteElement(index + 1, site.Name, site.Bindings));
        new XDocument(new XElement("configuration", new XElement("system.applicationHost", new XElement("sites", elements)))).Save(ConfigPath);
        var ca = TestCa.Root("Root");
        First = Install(ca.Leaf("www.example.com.tw", "*.example.com.tw"), "first");
        Second = Install(ca.Leaf("shop.example.com.hk", "mail.example.com.hk"), "second");
        Sites = Open();
    }

    public Certificate First { get; }

    public Certificate Second { get; }

    public ICertificateStores Stores { get; }

    public HttpSysTable Http { get; } = new();

    public HttpSysServer Server => _server;

    public IisSites Sites { get; private set; }

    public Version Version { get; init; } = new(10, 0);

    public IisConfiguration Configuration => new(Path.Combine(Home, "config"));

    public string Home => Path.Combine(_folder.Path, "inetsrv");

    /// <summary>The program's own account.</summary>
    public string Book => Path.Combine(_folder.Path, "iis-changes");

    public int Port => _server.Port;

    /// <summary>What appcmd was told.</summary>
    public string[] Commands => File.Exists(Path.Combine(Home, "commands.log")) ? File.ReadAllLines(Path.Combine(Home, "commands.log")) : [];

    private string ConfigPath => Path.Combine(Home, "config", "applicationHost.config");

    /// <summary>As a new process opens it.</summary>
    public IisSites Open()
    {
        Http.EndsAt(0);
        return Sites = new IisSites(IisServer.Find(_folder.Path, Http, Version)! with { Patience = TimeSpan.Zero }, Stores, Book, Some.Clock());
    }

    /// <summary>What the stand-in leaves undone.</summary>
    public void Fault(string fault) => File.WriteAllText(Path.Combine(Home, "faults"), fault);

    /// <summary>A record, for an endpoint in the form of <see cref="SslEndpoint.Parse"/>.</summary>
    /// <param name="endpoint">For what.</param>
    /// <param name="certificate"><c>first</c>, <c>second</c>, or a thumbprint.</param>
    public SslRecord Lay(string endpoint, string certificate = "first")
    {
        var thumbprint = certificate switch { "first" => ThumbprintOf(First), "second" => ThumbprintOf(Second), "-" => "", _ => certificate };
        var record = new SslRecord(SslEndpoint.Parse(At(endpoint)), thumbprint, "MY", SslRecord.Iis);
        Http.Set(record);
        return record;
    }

    public Binding Https(string site, string information, bool sni, Certificate? certificate = null)
    {
        var binding = new IisBinding("https", At(information), sni ? 1u : 0).Read(site, _ => null)!;
        return binding with { Fingerprint = (certificate ?? First).Fingerprint };
    }

    public string At(string text) => text.Replace("443", $"{Port}");

    /// <summary>Configuration and records as text, with port 443.</summary>
    public string Snapshot() => string.Join('\n',
        Configuration.Sites().SelectMany(site => site.Bindings.Select(binding => $"{site.Name}  {binding.Protocol} {binding.Information} {binding.Flags}"))
            .Concat(Http.List().Select(Text)).Select(line => line.Replace($"{Port}", "443")).Order(StringComparer.Ordinal));

    public static string ThumbprintOf(Certificate certificate) => Convert.ToHexString(SHA1.HashData(certificate.Der));

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private string Text(SslRecord record)
    {
        var app = record.AppId == SslRecord.Iis ? "" : $" {record.AppId}";
        var more = record.Flags + record.CheckMode == 0 ? "" : $" {record.Flags}/{record.CheckMode}";
        return $"{record.Endpoint} {NameOf(record.Thumbprint)}{app}{more}";
    }

    private string NameOf(string thumbprint) =>
        thumbprint == ThumbprintOf(First) ? "first" : thumbprint == ThumbprintOf(Second) ? "second" : thumbprint.Length == 0 ? "-" : thumbprint;

    private Certificate Install(TestLeaf leaf, string key)
    {
        _keys.Import(key, leaf.Key.ExportPkcs8PrivateKey(), exportable: true);
        Stores.Put(StoreName.Personal, new StoredCertificate(leaf.Certificate, KeyId: key));
        return leaf.Certificate;
    }

    private XElement SiteElement(int id, string name, string[] bindings) => new(
        "site",
        new XAttribute("name", name),
        new XAttribute("id", id),
        new XElement(
            "application",
            new XAttribute("path", "/"),
            new XElement("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", $"/srv/{id}"))),
        new XElement("bindings", bindings.Select(BindingElement)));

    private XElement BindingElement(string binding)
    {
        var parts = At(binding).Split(' ');
        var element = new XElement("binding", new XAttribute("protocol", parts[0]), new XAttribute("bindingInformation", parts[1]));
        if (parts.Length > 2)
            element.Add(new XAttribute("sslFlags", parts[2]));
        return element;
    }
}
