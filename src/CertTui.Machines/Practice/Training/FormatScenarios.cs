using CertTui.Engine.Backups;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice.Training.ServerFiles;

namespace CertTui.Machines.Practice.Training;

/// <summary>Faults of guide twca-faq 4.4.</summary>
internal static class FormatScenarios
{
    public static IReadOnlyList<Scenario> List { get; } =
    [
        new("fmt-der", "file-format", RenamedDer),
        new("p12-aes", "pfx-refused", NewCipher),
        new("move-iis-tomcat", "move", FromIisToTomcat),
    ];

    // A device rejects server.crt, which is DER under another name.
    private static Dictionary<string, string> RenamedDer(Ground ground)
    {
        var folder = new ServerFolder(ground, "fmt-der");
        using var key = ServerFolder.NewKey();
        folder.Bytes("server.crt", folder.Issue(key, "device.practice.example.com.tw").Der, DurableFile.Readable);
        return new Dictionary<string, string> { ["formatFile"] = folder.PathOf("server.crt"), ["formatWanted"] = "pem" };
    }

    // Whole and with the right password; "Server 2016" cannot read its cipher and calls the password wrong.
    private static Dictionary<string, string> NewCipher(Ground ground)
    {
        const string host = "p12-aes.practice.example.com.tw";
        var folder = new ServerFolder(ground, "p12-aes");
        using var key = ServerFolder.NewKey();
        folder.Pfx("backup.pfx", key, host, Pkcs12Cipher.Aes256Sha256, folder.Issue(key, host), folder.Ssl, folder.Cross);
        folder.Text("password.txt", ServerFolder.Password + "\n");
        return new Dictionary<string, string> { ["pfxFile"] = folder.PathOf("backup.pfx"), ["pfxTarget"] = "2016" };
    }

    // Exported without the cross-certificate, under the name that Windows made up; server.xml asks for "tomcat".
    private static Dictionary<string, string> FromIisToTomcat(Ground ground)
    {
        const string host = "move.practice.example.com.tw";
        var folder = new ServerFolder(ground, "move-iis-tomcat");
        using var key = ServerFolder.NewKey();
        using var before = ServerFolder.NewKey();
        var leaf = folder.Issue(key, host);
        folder.Deliver(leaf);
        folder.Pfx("iis/site.pfx", key, "le-6f1d2c44-5a0e-4b3c-9f57-2d6f0b8a1e90", Pkcs12Cipher.TripleDesSha1, leaf, folder.Ssl);
        folder.Text("iis/password.txt", ServerFolder.Password + "\n");
        folder.KeyStore("tomcat/conf/tomcat.jks", new JavaEntry("tomcat", before.ExportPkcs8PrivateKey(), folder.SelfSigned(before, host)));
        folder.Text("tomcat/conf/server.xml", ServerXml.Write("conf/tomcat.jks", "tomcat", isOldStyle: false));
        return new Dictionary<string, string>
        {
            ["moveKind"] = "iis-tomcat",
            ["moveFrom"] = folder.PathOf("iis/site.pfx"),
            ["moveTo"] = folder.PathOf("tomcat/conf/server.xml"),
            ["keyFolders"] = folder.PathOf("cert"),
        };
    }
}
