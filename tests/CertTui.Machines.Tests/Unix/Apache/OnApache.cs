using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix;
using StoreName = CertTui.Engine.Ports.StoreName;

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
    public Certificate Install(AsymmetricAlgorithm key)
    {
        var root = TestCa.Root("Some Root");
        var between = root.Sub("Some Intermediate");
        var request = key is RSA rsa
            ? new CertificateRequest("CN=" + Www, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=" + Www, (ECDsa)key, HashAlgorithmName.SHA256);
        var certificate = between.Issue(request.CreateSigningRequest(), Www);
        Machine.Keys.Import("the-key", key.ExportPkcs8PrivateKey(), exportable: false);
        Machine.Stores.Put(StoreName.Root, new StoredCertificate(root.Certificate));
        Machine.Stores.Put(StoreName.Intermediate, new StoredCertificate(between.Certificate));
        Machine.Stores.Put(StoreName.Personal, new StoredCertificate(certificate, Www, "the-key"));
        return certificate;
    }

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
