using System.Text;
using CertTui.Engine.WebServers.Nginx;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.WebServers.Nginx;

public sealed class ReadingConfigurations
{
    private MemoryFiles _files = new();

    [Fact]
    public void Servers_of_included_files_come_in_the_order_of_the_names()
    {
        Put("/etc/nginx/nginx.conf", "user www-data;\nhttp {\n  include sites/*;\n}\n");
        Put("/etc/nginx/sites/b", "server { listen 443 ssl; server_name b.tw; }");
        Put("/etc/nginx/sites/a", "server { listen 80; server_name a.tw www.a.tw; }");
        var read = Read();
        Assert.Equal(["a.tw", "b.tw"], read.Servers.Select(server => server.Names[0]));
        Assert.Equal("www-data", read.Value("user"));
    }

    [Theory]
    [InlineData("listen 443 ssl;", "*", 443, true)]
    [InlineData("listen [::]:443 ssl;", "*", 443, true)]
    [InlineData("listen [2001:db8::1]:8443 ssl default_server;", "2001:db8::1", 8443, true)]
    [InlineData("listen 10.0.0.1;", "10.0.0.1", 80, false)]
    [InlineData("ssl on; listen 10.0.0.1:8443;", "10.0.0.1", 8443, true)]
    [InlineData("", "*", 80, false)]
    public void Where_a_server_listens(string lines, string address, int port, bool isTls)
    {
        Put("/etc/nginx/nginx.conf", $"http {{ server {{ {lines} }} }}");
        var listen = Assert.Single(Read().Servers[0].Listens);
        Assert.Equal((address, port, isTls), (listen.Address, listen.Port, listen.IsTls));
    }

    [Fact]
    public void Comments_quotes_variables_and_escapes_hide_no_braces()
    {
        Put("/etc/nginx/nginx.conf", """
            http { # a } here
              log_format x '{"a": "$b;"}';
              server { set $y "${z}{"; location ~ \.(php|x)$ { return 200 "}"; } ssl_certificate "/a b/c.pem"; }
            }
            """);
        var server = Assert.Single(Read().Servers);
        Assert.Equal("/a b/c.pem", server.Certificates[0].Words[1].Value);
    }

    [Fact]
    public void What_a_server_does_not_say_it_has_from_the_http_block()
    {
        Put("/etc/nginx/nginx.conf", "http { ssl_certificate all.pem; server { } server { ssl_certificate own.pem; } }");
        Assert.Equal(["all.pem", "own.pem"], Read().Servers.Select(server => server.Certificates[0].Words[1].Value));
        Assert.Empty(Read().Servers[0].OwnCertificates);
    }

    [Theory]
    [InlineData("http {\n server {\n", "3")]
    [InlineData("http {\n}\n}\n", "3")]
    [InlineData("http {\n listen 80\n}\n", "3")]
    [InlineData("a b;\nhttp {\n;\n}", "3")]
    [InlineData("http {\n content_by_lua_block { x }\n}", "2")]
    public void What_cannot_be_taken_apart_is_named_by_its_line(string text, string line)
    {
        Put("/etc/nginx/nginx.conf", text);
        var problem = Assert.Throws<Refusal>(Read).Problem;
        Assert.Equal(("nginx-config-broken", line), (problem.Code, problem.Details["line"]));
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var texts = Gen.Elements("server", "http", "{", "}", ";", " ", "\n", "#", "\"", "'", "\\", "$", "${x}", "listen 443 ssl", "\u8b49").ListOf().Select(string.Concat);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(texts), text =>
        {
            try
            {
                var content = Encoding.UTF8.GetBytes(text);
                Put("/x", text, _files = new MemoryFiles());
                return NginxReader.Read(_files, "/x").Main.SelectMany(directive => directive.Words)
                    .All(word => content.AsSpan(word.Offset).StartsWith(Encoding.UTF8.GetBytes(word.Raw)));
            }
            catch (Refusal refusal)
            {
                return refusal.Problem.Code == "nginx-config-broken";
            }
        }));
    }

    private NginxConfiguration Read() => NginxReader.Read(_files, "/etc/nginx/nginx.conf");

    private void Put(string path, string text, MemoryFiles? files = null) => (files ?? _files).WriteNew(path, Encoding.UTF8.GetBytes(text), ownerOnly: false);
}
