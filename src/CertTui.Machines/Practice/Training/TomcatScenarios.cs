using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Machines.Practice.Training.ServerFiles;

namespace CertTui.Machines.Practice.Training;

/// <summary>Faults of guide twca-faq 4.3.</summary>
internal static class TomcatScenarios
{
    private const string Store = "tomcat/conf/mykeystore.jks";

    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("tc-alias", "tomcat-start", Alias),
        new("tc-chain1", "tomcat-start", ChainOfOne),
        new("tc-cyber", "tomcat-start", SelfSignedRoot),
        new("tc-store2", "keystore-reply", SecondStore),
        new("tc-renamed", "keystore-reply", Renamed),
    ];

    // The key was made under "tomcat", the reply imported under "server": a trusted certificate, and a key that is still self-signed.
    private static Dictionary<string, string> Alias(Ground ground) => Make(ground, "tc-alias", "server", (folder, key, leaf, host) =>
        folder.KeyStore(Store,
            new JavaEntry("tomcat", key.ExportPkcs8PrivateKey(), folder.SelfSigned(key, host)),
            new JavaEntry("server", null, leaf)));

    private static Dictionary<string, string> ChainOfOne(Ground ground) => Make(ground, "tc-chain1", "server", (folder, key, leaf, _) =>
        folder.KeyStore(Store, new JavaEntry("server", key.ExportPkcs8PrivateKey(), leaf)));

    // Complete for clients that have the CYBER root, and for nobody else.
    private static Dictionary<string, string> SelfSignedRoot(Ground ground) => Make(ground, "tc-cyber", "server", (folder, key, leaf, _) =>
        folder.KeyStore(Store, new JavaEntry("server", key.ExportPkcs8PrivateKey(), leaf, folder.Ssl, folder.Cyber)), isOldStyle: true);

    // After a mix-up of passwords the keystore was made anew; the one with the key of the request is called .old.
    private static Dictionary<string, string> SecondStore(Ground ground) => Make(ground, "tc-store2", "server", (folder, key, _, host) =>
    {
        using var remade = ServerFolder.NewKey();
        folder.KeyStore(Store + ".old", new JavaEntry("server", key.ExportPkcs8PrivateKey(), folder.SelfSigned(key, host)));
        folder.KeyStore(Store, new JavaEntry("server", remade.ExportPkcs8PrivateKey(), folder.SelfSigned(remade, host)));
    });

    // keytool -changealias was run in between; beside it lies the key of another site.
    private static Dictionary<string, string> Renamed(Ground ground) => Make(ground, "tc-renamed", "server", (folder, key, _, host) =>
    {
        using var other = ServerFolder.NewKey();
        folder.KeyStore(Store,
            new JavaEntry("server", other.ExportPkcs8PrivateKey(), folder.SelfSigned(other, "intranet." + host)),
            new JavaEntry("server2026", key.ExportPkcs8PrivateKey(), folder.SelfSigned(key, host)));
    });

    private static Dictionary<string, string> Make(
        Ground ground, string scenario, string alias, Action<ServerFolder, RSA, Certificate, string> fill, bool isOldStyle = false)
    {
        var host = scenario + ".practice.example.com.tw";
        var folder = new ServerFolder(ground, scenario);
        using var key = ServerFolder.NewKey();
        var leaf = folder.Issue(key, host);
        folder.Deliver(leaf);
        fill(folder, key, leaf, host);
        folder.Text("tomcat/conf/server.xml", ServerXml.Write("conf/mykeystore.jks", alias, isOldStyle));
        return new Dictionary<string, string>
        {
            ["serverXml"] = folder.PathOf("tomcat/conf/server.xml"),
            ["keyFolders"] = folder.PathOf("cert"),
            ["certificateFile"] = folder.PathOf("cert/server.cer"),
            ["keystoreFile"] = folder.PathOf(Store),
            ["keystoreAlias"] = alias,
        };
    }
}
