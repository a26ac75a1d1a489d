using System.Text;
using CertTui.Engine.WebServers.Nginx;

namespace CertTui.Engine.Tests.WebServers.Nginx;

/// <summary>What administrators write and nginx takes; each was held against the real one.</summary>
public sealed class OddConfigurations
{
    private readonly MemoryFiles _files = new();

    [Fact]
    public void One_listen_line_with_ssl_makes_all_servers_of_the_address_speak_TLS()
    {
        var servers = Servers("server { listen 443 ssl; } server { listen *:443; listen 80; } server { listen 0.0.0.0:443 default; } server { listen [::]:443; } server { listen 10.0.0.1:443; }");
        Assert.Equal([true, true, false, true, false, false], servers.SelectMany(server => server.Listens).Select(listen => listen.IsTls));
    }

    [Fact]
    public void A_name_with_a_leading_full_stop_stands_for_itself_and_for_all_below() =>
        Assert.Equal(["a.tw", "*.a.tw", "b.tw"], Servers("server { server_name .a.tw b.tw \"\" _ ~^c; }")[0].Names);

    [Fact]
    public void Hidden_files_are_not_included_and_wildcards_stand_in_the_names_of_folders()
    {
        foreach (var path in new[] { "x/a1.conf", "x/c1.conf", "x/.a.conf", ".y/a1.conf" })
            Put("/n/v/" + path, "");
        Assert.Equal(["/n/nginx.conf", "/n/v/x/a1.conf"], Read("http { include v/*/[ab]?.conf; include v/x/*.swp; }").Files);
    }

    private IReadOnlyList<NginxServer> Servers(string text) => Read($"http {{ {text} }}").Servers;

    private NginxConfiguration Read(string text)
    {
        Put("/n/nginx.conf", text);
        return NginxReader.Read(_files, "/n/nginx.conf");
    }

    private void Put(string path, string text) => _files.WriteNew(path, Encoding.UTF8.GetBytes(text), ownerOnly: false);
}
