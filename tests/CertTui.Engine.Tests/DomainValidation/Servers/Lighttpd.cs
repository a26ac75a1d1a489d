using System.Net;

namespace CertTui.Engine.Tests.DomainValidation.Servers;

/// <summary>Lighttpd, with one folder for each host, in clear and with TLS.</summary>
internal sealed class Lighttpd : RealServer
{
    /// <param name="settings">More lines of its configuration.</param>
    /// <param name="files">What lies at the validation path of each host.</param>
    public Lighttpd(string settings, params (string Host, byte[] Content)[] files)
    {
        (Http, Https) = (FreeEndPoint(), FreeEndPoint());
        foreach (var (host, content) in files)
        {
            Directory.CreateDirectory(Path.Combine(Root, host, ".well-known", "pki-validation"));
            Folder.Write(Path.Combine(host, ".well-known", "pki-validation", "fileauth.txt"), content);
        }
        var leaf = new TestChain().Leaf;
        var key = Write("key.pem", leaf.Key.ExportPkcs8PrivateKeyPem());
        Folder.Write("leaf.pem", CertTui.Engine.Pem.Armour.WriteBytes("CERTIFICATE", leaf.Certificate.Der));
        Start("lighttpd", "lighttpd and lighttpd-mod-openssl", "server started", "-D", "-f", Write("lighttpd.conf", $$"""
            server.bind = "127.0.0.1"
            server.port = {{Http.Port}}
            server.document-root = "{{Root}}"
            server.modules = ("mod_access", "mod_redirect", "mod_rewrite", "mod_simple_vhost", "mod_openssl")
            simple-vhost.server-root = "{{Root}}"
            simple-vhost.document-root = "/"
            mimetype.assign = (".txt" => "text/plain", ".html" => "text/html")
            $SERVER["socket"] == "127.0.0.1:{{Https.Port}}" {
              ssl.engine = "enable"
              ssl.pemfile = "{{Root}}/leaf.pem"
              ssl.privkey = "{{key}}"
            }
            {{settings}}

            """));
    }

    public IPEndPoint Http { get; }

    public IPEndPoint Https { get; }

    public void AddPage(string host, string name, string content) => Write(Path.Combine(host, name), content);
}
