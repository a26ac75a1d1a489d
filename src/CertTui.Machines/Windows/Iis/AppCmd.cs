using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CertTui.Engine;
using CertTui.Machines.Windows.Iis.Changes;

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
                .Select(site => (int?)site.Attribute("SITE.ID") ?? 0)
                .ToHashSet();
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            throw Failed(said);
        }
    }

    public void BackUp(string name) => Run("add", "backup", name);

    public void AddBinding(BindingStep step) => Change(step, "+", "");

    public void SetFlags(BindingStep step, uint flags) => Change(step, "", $".sslFlags:{flags}");

    public void RemoveBinding(BindingStep step) => Change(step, "-", "");

    // Inside a value nothing can be quoted: a site whose name holds what ends a value is named by its number.
    private void Change(BindingStep step, string sign, string property)
    {
        var binding = $"bindings.[protocol='{step.Protocol}',bindingInformation='{step.Information}']{property}";
        if (step.Site.AsSpan().ContainsAny('\'', '[', ']'))
            Run("set", "config", "/section:system.applicationHost/sites", $"/{sign}[id='{step.SiteId}'].{binding}", "/commit:apphost");
        else
            Run("set", "site", $"/site.name:{step.Site}", $"/{sign}{binding}");
    }

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
                // Whatever its code page: what is read of it is ASCII.
                StandardOutputEncoding = Encoding.Latin1,
                StandardErrorEncoding = Encoding.Latin1,
            }) ?? throw Failed(path);
        }
        catch (Win32Exception exception)
        {
            throw Failed(exception.Message);
        }
    }

    private static Refusal Failed(string said) => new("iis-not-readable", ("reason", said.ReplaceLineEndings(" ").Trim()));
}
