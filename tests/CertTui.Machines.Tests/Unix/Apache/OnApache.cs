using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix;

namespace CertTui.Machines.Tests.Unix.Apache;

/// <summary>A real Apache with two sites, and this computer as the program opens it.</summary>
internal sealed class OnApache : IDisposable
{
    public const string Www = "www.twshop.com.tw";

    private readonly TemporaryFolder _state = new();

    /// <param name="prepare">Writes other configurations before the server starts.</param>
    public OnApache(Action<ApacheHost>? prepare = null)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Debian's Apache is driven here.");
        First = Apache.AddSite("000-first", "ServerName first.twshop.com.tw", "first.twshop.com.tw");
        Old = Apache.AddSite("www", "ServerName " + Www, Www);
        prepare?.Invoke(Apache);
        Apache.Start();
        Machine = Open();
    }

    public ApacheHost Apache { get; } = new();

    public string First { get; }

    public string Old { get; }

    public Machine Machine { get; }

    public string Changes => Path.Combine(_state.Path, "this", "apache-changes");

    public Binding Bound => Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Host == Www);

    public Machine Open() => UnixMachine.Open(new ThisMachineOrder(_state.Path, TimeProvider.System, new Dictionary<string, string> { ["apache"] = Apache.Configuration }, false));

    /// <summary>A certificate in the store Personal, with its key and its chain.</summary>
    public Certificate Install(AsymmetricAlgorithm key) => Installed.On(Machine, key, Www);

    public void AssertAsBefore(IReadOnlyDictionary<string, string> before)
    {
        Assert.Equal(before, Apache.Snapshot());
        Assert.Equal([Old], Apache.Served(Www));
        Assert.Equal([First], Apache.Served(null));
        Assert.Empty(Directory.GetFiles(Changes));
    }

    public void Dispose()
    {
        Apache.Dispose();
        _state.Dispose();
    }
}
