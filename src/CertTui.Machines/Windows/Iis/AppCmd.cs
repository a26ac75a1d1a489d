using System.ComponentModel;
using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using CertTui.Engine;

namespace CertTui.Machines.Windows.Iis;

/// <summary>appcmd.exe of IIS. Of what it says only XML attributes count; its sentences are translated, and its exit code proves nothing.</summary>
internal sealed class AppCmd(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Null where IIS is not installed.</summary>
    public static AppCmd? Find(string systemFolder) =>
        Path.Combine(systemFolder, "inetsrv", "appcmd.exe") is var path && File.Exists(path) ? new AppCmd(path) : null;

    /// <summary>The ids of the sites that are started.</summary>
    public IReadOnlySet<int> Running()
    {
        var said = Run("list", "site", "/xml");
        try
        {
            return XDocument.Parse(said).Descendants("SITE")
                .Where(site => (string?)site.Attribute("state") == "Started")
                .Select(site => (int)site.Attribute("SITE.ID")!)
                .ToHashSet();
        }
        catch (XmlException)
        {
            throw Failed(said);
        }
    }

    public void BackUp(string name) => Run("add", "backup", name);

    public void AddBinding(string site, string protocol, string information, uint flags) =>
        Run("set", "site", Named(site), $"/+bindings.[protocol='{protocol}',bindingInformation='{information}'{(flags == 0 ? "" : $",sslFlags='{flags}'")}]");

    public void SetFlags(string site, string protocol, string information, uint flags) =>
        Run("set", "site", Named(site), $"/bindings.[protocol='{protocol}',bindingInformation='{information}'].sslFlags:{flags}");

    public void RemoveBinding(string site, string protocol, string information) =>
        Run("set", "site", Named(site), $"/-bindings.[protocol='{protocol}',bindingInformation='{information}']");

    // Inside a value nothing can be quoted.
    private static string Named(string site) => site.AsSpan().ContainsAny('\'', '"', ']')
        ? throw new Refusal("unsupported", ("what", "site"), ("reason", site))
        : $"/site.name:{site}";

    private string Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(Patience))
            return output.Result + errors.Result;
        process.Kill(entireProcessTree: true);
        throw Failed("timeout");
    }

    private Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw Failed(path);
        }
        catch (Win32Exception exception)
        {
            throw Failed(exception.Message);
        }
    }

    private static Refusal Failed(string said) => new("iis-not-readable", ("reason", said.ReplaceLineEndings(" ").Trim()));
}
