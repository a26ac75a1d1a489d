using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix;

namespace CertTui.Machines.Tests.Unix.Tomcat;

/// <summary>A real Tomcat, and this computer as the program opens it.</summary>
internal sealed class OnTomcat : IDisposable
{
    public const string Www = "www.twshop.com.tw";
    public const string Site = "Tomcat Catalina";

    private readonly TemporaryFolder _state = new();

    /// <param name="configure">Writes server.xml.</param>
    /// <param name="version">10 or 9.</param>
    /// <param name="isWatched">Another program watches over it.</param>
    public OnTomcat(Action<TomcatHost> configure, int version = 10, bool isWatched = false)
    {
        if (TomcatHost.Missing(version) is { } missing)
            Assert.Skip(missing);
        Tomcat = new TomcatHost(version);
        configure(Tomcat);
        Tomcat.Start(isWatched);
        Servers["tomcat"] = Tomcat.Configuration;
        Machine = Open();
    }

    public TomcatHost Tomcat { get; }

    public Machine Machine { get; private set; }

    public string Changes => Path.Combine(_state.Path, "this", "tomcat-changes");

    public string LaunchFile => Path.Combine(_state.Path, "this", "tomcat-launch");

    public Binding Bound(string host) => Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Host == host && binding.Protocol == "https");

    /// <summary>Those that are named on the command line.</summary>
    public Dictionary<string, string> Servers { get; } = [];

    public Machine Open() => Machine = UnixMachine.Open(new ThisMachineOrder(_state.Path, TimeProvider.System, Servers, false));

    /// <summary>A certificate in the store Personal, with its key and its chain.</summary>
    public Certificate Install(AsymmetricAlgorithm key, string name = Www) => Installed.On(Machine, key, name);

    public void Dispose()
    {
        Tomcat.Dispose();
        _state.Dispose();
    }
}
