using System.Security.Cryptography;
using System.Xml.Linq;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>A Windows folder with IIS: an applicationHost.config, a stand-in for appcmd, a table of http.sys, two certificates.</summary>
internal sealed class IisWorld : IDisposable
{
    private readonly string system = Directory.CreateTempSubdirectory("certtui-").FullName;
    private readonly MemoryStores stores;

    /// <param name="sites">Each a name and its bindings, in the form <c>https *:443:www.example.com.tw 1</c>.</param>
    public IisWorld(params (string Name, string[] Bindings)[] sites)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-in for appcmd is a script.");
        Directory.CreateDirectory(Path.Combine(Home, "config"));
        var script = Path.Combine(Home, "appcmd.exe");
        File.Copy(Repository.Path("tests", "CertTui.Machines.Tests", "Windows", "Iis", "appcmd"), script);
        var elements = sites.Select((site, index) => SiteElement(index + 1, site.Name, site.Bindings));
        new XDocument(new XElement("configuration", new XElement("system.applicationHost", new XElement("sites", elements)))).Save(ConfigPath);
        var ca = TestCa.Root("Root");
        (First, Second) = (ca.Leaf("www.example.com.tw").Certificate, ca.Leaf("shop.example.com.tw").Certificate);
        stores = new MemoryStores().With(StoreName.Personal, First, Second);
        Sites = new IisSites(AppCmd.Find(system)!, Configuration, Http, stores, () => "certtui-backup");
    }

    public Certificate First { get; }

    public Certificate Second { get; }

    public MemoryHttpSys Http { get; } = new();

    public IisSites Sites { get; }

    public IisConfiguration Configuration => new(Path.Combine(Home, "config"));

    public string Home => Path.Combine(system, "inetsrv");

    /// <summary>What appcmd was told.</summary>
    public string[] Commands => File.Exists(Path.Combine(Home, "commands.log")) ? File.ReadAllLines(Path.Combine(Home, "commands.log")) : [];

    private string ConfigPath => Path.Combine(Home, "config", "applicationHost.config");

    /// <summary>What the stand-in leaves undone: the number of a change, or <c>flags</c>.</summary>
    public void Fault(string fault) => File.WriteAllText(Path.Combine(Home, "faults"), fault);

    public SslRecord Record(SslEndpoint endpoint, Certificate? certificate = null)
    {
        var record = new SslRecord(endpoint, ThumbprintOf(certificate ?? First), "MY", SslRecord.Iis);
        Http.Set(record);
        return record;
    }

    /// <summary>Configuration and records as text, to compare.</summary>
    public string Snapshot() => string.Join('\n', Configuration.Sites().SelectMany(site => site.Bindings.Select(binding => $"{site.Name} {binding}").Order()))
        + "\n" + string.Join('\n', Http.List().Select(record => record.ToString()).Order());

    public static string ThumbprintOf(Certificate certificate) => Convert.ToHexString(SHA1.HashData(certificate.Der));

    public void Dispose() => Directory.Delete(system, recursive: true);

    private static XElement SiteElement(int id, string name, string[] bindings) => new(
        "site",
        new XAttribute("name", name),
        new XAttribute("id", id),
        new XElement("application", new XAttribute("path", "/"), new XElement("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", $"/srv/{id}"))),
        new XElement("bindings", bindings.Select(BindingElement)));

    private static XElement BindingElement(string binding)
    {
        var parts = binding.Split(' ');
        var element = new XElement("binding", new XAttribute("protocol", parts[0]), new XAttribute("bindingInformation", parts[1]));
        if (parts.Length > 2)
            element.Add(new XAttribute("sslFlags", parts[2]));
        return element;
    }
}
