using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CertTui.AppCmd;

/// <summary>The folder inetsrv of an IIS: its configuration, its backups, and a log of what was asked.</summary>
internal sealed partial class IisFolder(string home)
{
    private string Configuration => Path.Combine(home, "config", "applicationHost.config");

    public static Func<XElement, bool> ByName(string argument) =>
        site => (string?)site.Attribute("name") == argument["/site.name:".Length..].Split('\'', '[', ']')[0];

    public static Func<XElement, bool> ById(string change) => site => (string?)site.Attribute("id") == Id().Match(change).Groups[1].Value;

    public static string WithoutId(string change) => Id().Replace(change.TrimStart('/'), "");

    public void Note(string[] arguments) => File.AppendAllText(Path.Combine(home, "commands.log"), string.Join('\t', arguments) + "\n");

    public bool ListSites(TextWriter output)
    {
        var sites = XDocument.Load(Configuration).Descendants("site").Select(site => new XElement(
            "SITE",
            new XAttribute("SITE.NAME", (string)site.Attribute("name")!),
            new XAttribute("SITE.ID", (string)site.Attribute("id")!),
            new XAttribute("state", "Started")));
        output.WriteLine(new XElement("appcmd", sites));
        return true;
    }

    public bool BackUp(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(home, "backup", name)).FullName;
        File.Copy(Configuration, Path.Combine(folder, "applicationHost.config"));
        return true;
    }

    public bool Change(Func<XElement, bool> isSite, string change)
    {
        var document = XDocument.Load(Configuration);
        var bindings = document.Descendants("site").FirstOrDefault(isSite)?.Element("bindings");
        var wanted = Values().Matches(change).ToDictionary(value => value.Groups[1].Value, value => value.Groups[2].Value);
        var present = bindings?.Elements("binding").FirstOrDefault(binding => wanted.All(value => (string?)binding.Attribute(value.Key) == value.Value));
        if (change[0] == '+' && bindings is not null && present is null)
            bindings.Add(new XElement("binding", wanted.Select(value => new XAttribute(value.Key, value.Value))));
        else if (change[0] == '-' && present is not null)
            present.Remove();
        else if (Flags().Match(change) is { Success: true } flags && present is not null)
            present.SetAttributeValue("sslFlags", flags.Groups[1].Value);
        else
            return false;
        document.Save(Configuration);
        return true;
    }

    [GeneratedRegex(@"\[id='(\d+)'\]\.")]
    private static partial Regex Id();

    [GeneratedRegex(@"(\w+)='([^']*)'")]
    private static partial Regex Values();

    [GeneratedRegex(@"\.sslFlags:(\d+)$")]
    private static partial Regex Flags();
}
