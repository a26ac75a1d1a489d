using System.Text;
using CertTui.Engine.WebServers.Apache;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.WebServers.Apache;

public sealed class ReadingConfigurations
{
    private readonly MemoryFiles _files = new();

    [Fact]
    public void Includes_are_followed_in_order_and_relative_paths_begin_at_the_server_root()
    {
        Put("/etc/httpd/conf/httpd.conf", """
            ServerRoot "/etc/httpd"
            Include conf.d/*.conf
            """);
        Put("/etc/httpd/conf.d/b.conf", Host("b.example.com.tw"));
        Put("/etc/httpd/conf.d/a.conf", Host("a.example.com.tw"));
        Put("/etc/httpd/conf.d/a.conf.bak", Host("old.example.com.tw"));

        var apache = Read("/etc/httpd/conf/httpd.conf");

        Assert.Equal(["a.example.com.tw", "b.example.com.tw"], apache.Pairs.Select(pair => pair.Host.Name));
        Assert.Equal("/etc/httpd/ssl/server.crt", apache.Pairs[0].CertificatePath);
        Assert.Equal("/etc/httpd/conf.d/a.conf:4", apache.Pairs[0].Certificate.Place);
    }

    [Fact]
    public void A_folder_stands_for_its_files_and_a_missing_optional_include_for_nothing()
    {
        Put("/a/main.conf", "Include sites\nIncludeOptional nowhere/*.conf\nInclude /gone.conf\n");
        Put("/a/sites/one", Host("one.example.com.tw"));

        var apache = Read("/a/main.conf");

        Assert.Equal("one.example.com.tw", Assert.Single(apache.Hosts).Name);
        var problem = Assert.Single(apache.Problems);
        Assert.Equal(("include-not-found", "/gone.conf"), (problem.Code, problem.Details["path"]));
    }

    [Fact]
    public void A_file_that_includes_itself_ends()
    {
        Put("/a/main.conf", "Include main.conf\n" + Host("a.example.com.tw"));

        Assert.NotEmpty(Read("/a/main.conf").Problems);
    }

    [Fact]
    public void Definitions_are_put_in_and_decide_on_sections()
    {
        Put("/a/main.conf", """
            Define SSL /ssl
            Define LIVE
            <IfDefine LIVE>
              <IfModule mod_ssl.c>
                <VirtualHost *:443>
                  SSLEngine on
                  SSLCertificateFile ${SSL}/live.crt
                </VirtualHost>
              </IfModule>
            </IfDefine>
            <IfDefine !LIVE>
              <IfModule mod_ssl.c>
                <VirtualHost *:443>
                  SSLEngine on
                  SSLCertificateFile ${SSL}/test.crt
                </VirtualHost>
              </IfModule>
            </IfDefine>
            <IfModule !mod_ssl.c>
              SSLCertificateFile /none.crt
            </IfModule>
            """);

        Assert.Equal("/ssl/live.crt", Assert.Single(Read("/a/main.conf").Pairs).CertificatePath);
    }

    [Fact]
    public void Quotes_joined_lines_comments_and_case_are_read_as_Apache_does()
    {
        Put("/a/main.conf", "<virtualhost *:443>\r\n  sslengine ON\r\n  # SSLCertificateFile /no.crt\r\n  SSLCERTIFICATEFILE \\\r\n    \"/my \\\"keys\\\"/a b.crt\"\r\n  SSLCertificateKeyFile '/k.key'\r\n</virtualhost>\r\n");

        var pair = Assert.Single(Read("/a/main.conf").Pairs);

        Assert.Equal(("/my \"keys\"/a b.crt", "/k.key"), (pair.CertificatePath, pair.KeyPath));
        Assert.Equal("/a/main.conf:4", pair.Certificate.Place);
        Assert.Equal("/a/main.conf:6", pair.Key!.Place);
    }

    [Fact]
    public void A_host_without_files_of_its_own_takes_those_of_the_main_server()
    {
        Put("/a/main.conf", "SSLCertificateFile /m.crt\nSSLCertificateKeyFile /m.key\n<VirtualHost *:443>\nServerName https://www.example.com.tw:443\nSSLEngine on\n</VirtualHost>\n<VirtualHost *:80>\n</VirtualHost>\n");

        var pair = Assert.Single(Read("/a/main.conf").Pairs);

        Assert.Equal(("www.example.com.tw", "/m.crt", "/m.key"), (pair.Host.Name, pair.CertificatePath, pair.KeyPath));
    }

    [Fact]
    public void Two_certificates_have_two_keys_and_a_missing_key_stands_in_the_certificate_file()
    {
        Put("/a/main.conf", "<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /rsa.crt\nSSLCertificateFile /ec.pem\nSSLCertificateKeyFile /rsa.key\nSSLCertificateChainFile /chain.crt\n</VirtualHost>\n");

        var pairs = Read("/a/main.conf").Pairs;

        Assert.Equal([("/rsa.crt", "/rsa.key"), ("/ec.pem", "/ec.pem")], pairs.Select(pair => (pair.CertificatePath, pair.KeyPath)));
        Assert.All(pairs, pair => Assert.Equal("/chain.crt", pair.ChainPath));
    }

    [Fact]
    public void Every_word_stands_at_its_offset_and_no_text_makes_it_fail()
    {
        var parts = Gen.Elements("<VirtualHost *:443>\n", "</VirtualHost>\n", "SSLEngine on\n", "SSLCertificateFile \"/a b.crt\"", "\n", "\\\n", "\\", "\"", "'", "<If", "</If", "#憑證\n", "Include x\n", "\0", ">", " ", "Define A ${A}\n");
        Prop.ForAll(parts.ListOf().Select(list => string.Concat(list)).ToArbitrary(), text =>
        {
            var files = new MemoryFiles();
            var bytes = Encoding.UTF8.GetBytes(text);
            files.WriteNew("/a/main.conf", bytes, false);
            var apache = ApacheReader.Read(files, "/a/main.conf");
            foreach (var word in apache.Hosts.Append(apache.Main).SelectMany(host => host.Directives).SelectMany(line => line.Arguments.Prepend(line.Name)))
                Assert.True(bytes.AsSpan(word.Offset).StartsWith(Encoding.UTF8.GetBytes(word.Raw)));
        }).QuickCheckThrowOnFailure();
    }

    private static string Host(string name) => $"<VirtualHost *:443>\n  ServerName {name}\n  SSLEngine on\n  SSLCertificateFile ssl/server.crt\n  SSLCertificateKeyFile ssl/server.key\n</VirtualHost>\n";

    private void Put(string path, string text) => _files.WriteNew(path, Encoding.UTF8.GetBytes(text), ownerOnly: false);

    private ApacheConfiguration Read(string path) => ApacheReader.Read(_files, path);
}
