using System.Text;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Engine.Tests.WebServers.Apache;

/// <summary>What administrators write and Apache 2.4 takes; each was held against the real one.</summary>
public sealed class OddConfigurations
{
    private readonly MemoryFiles _files = new();

    [Fact]
    public void A_variable_has_the_value_of_the_line_where_it_stands_in_names_and_addresses_too()
    {
        Put("/a/main.conf", "Include one.conf\nInclude two.conf\n");
        foreach (var site in new[] { "one", "two" })
            Put($"/a/{site}.conf", $"Define SITE {site}\nDefine MORE \"m.${{SITE}}.tw n.${{SITE}}.tw\"\n<VirtualHost *:${{PORT}}>\nServerName ${{SITE}}.tw\nServerAlias ${{MORE}}\nSSLEngine on\nSSLCertificateFile /${{SITE}}.crt\n</VirtualHost>\nUnDefine SITE\n");
        var read = ApacheReader.Read(_files, "/a/main.conf", ApacheSurroundings.Unknown with { Environment = new Dictionary<string, string> { ["PORT"] = "443" } });
        Assert.Equal(["one.tw", "two.tw"], read.Hosts.Select(host => host.Name));
        Assert.Equal(["m.one.tw", "n.one.tw"], read.Hosts[0].Aliases);
        Assert.All(read.Hosts, host => Assert.Equal(["*:443"], host.Addresses));
        Assert.Equal(["/one.crt", "/two.crt"], read.Pairs.Select(pair => pair.CertificatePath));
    }

    [Fact]
    public void What_follows_the_head_or_the_end_of_a_section_is_no_part_of_it()
    {
        Put("/a/main.conf", "<IfModule mod_ssl.c> # where it is\n<VirtualHost *:443> # the shop\nServerName a.tw\n</VirtualHost> # of the shop\n</IfModule> # end\nListen 443\n");
        var read = Read();
        Assert.Equal(["*:443"], Assert.Single(read.Hosts).Addresses);
        Assert.Single(read.Main.All("Listen"));
    }

    [Fact]
    public void A_word_goes_on_in_the_next_line_and_a_head_of_two_lines_has_the_number_of_both()
    {
        Put("/a/main.conf", "# one \\\n still\n<VirtualHost 10.0.0.1:443 \\\n  10.0.0.2:443>\nServerName www.\\\r\ntw\nServer\\\nAlias a.tw\\\n  b.tw\n</VirtualHost>\n# end \\");
        var host = Assert.Single(Read().Hosts);
        Assert.Equal(("www.tw", 3, 4), (host.Name, host.Head!.Line, host.Head.LastLine));
        Assert.Equal(["a.tw", "b.tw"], host.Aliases);
    }

    [Theory]
    [InlineData("< 2.4", false)]
    [InlineData("<= 2.4.62", true)]
    [InlineData(">= 2.4", true)]
    [InlineData("= 2.4.62", true)]
    [InlineData("2.4.62", true)]
    [InlineData("!= 2.4.62", false)]
    [InlineData("!< 2.5", false)]
    [InlineData("> 2", true)]
    public void A_section_for_a_version_counts_where_the_server_has_it(string condition, bool counts)
    {
        Put("/a/main.conf", $"<IfVersion {condition}>\nSSLCertificateFile /a.crt\n</IfVersion>\n");
        var read = ApacheReader.Read(_files, "/a/main.conf", ApacheSurroundings.Unknown with { Version = new Version(2, 4, 62) });
        Assert.Equal(counts, read.Main.All("SSLCertificateFile").Count == 1);
    }

    [Fact]
    public void A_section_that_is_asked_for_each_request_is_no_condition_of_the_configuration()
    {
        Put("/a/main.conf", "<VirtualHost *:443>\n<If \"!%{HTTPS} == 'on'\">\nRequire all denied\n</If>\nServerName a.tw\n</VirtualHost>\n");
        Assert.Equal("<If", Assert.Single(Read().Hosts).Directives[0].Name.Value);
    }

    [Theory]
    [InlineData("/a/./b/../")]
    [InlineData("/a//")]
    public void The_server_root_is_one_path_however_it_is_written(string root)
    {
        Put("/a/main.conf", $"ServerRoot \"{root}\"\nIncludeOptional sites-enabled/*.conf\n");
        Assert.Equal("/a", Read().ServerRoot);
        Assert.True(Read().Includes("/a/sites-enabled/new.conf"));
        Assert.False(Read().Includes("/a/sites-enabled/new.off"));
    }

    [Fact]
    public void Folders_are_read_with_those_inside_and_wildcards_stand_in_the_names_of_folders()
    {
        Put("/a/main.conf", "Include sites\nInclude more/*/[ab]?.conf\nInclude other/*\n");
        foreach (var path in new[] { "sites/z.conf", "sites/b/c.conf", "sites/.hidden.conf", "more/x/a1.conf", "more/x/c1.conf", "more/x/.a.conf", "more/.y/a1.conf", "other/in/d.conf" })
            Put("/a/" + path, "");
        Assert.Equal(["/a/main.conf", "/a/sites/.hidden.conf", "/a/sites/b/c.conf", "/a/sites/z.conf", "/a/more/x/a1.conf", "/a/other/in/d.conf"], Read().Files);
    }

    [Fact]
    public void The_lines_of_a_macro_are_put_in_where_it_is_used()
    {
        Put("/a/main.conf", """
            <Macro Shop $name $names>
            <IfModule mod_ssl.c>
            <VirtualHost *:443>
            ServerName $name.tw
            ServerAlias $names.tw
            SSLEngine on
            SSLCertificateFile /$name.crt
            </VirtualHost>
            </IfModule>
            </Macro>
            Use shop one first
            Use Shop two second
            UndefMacro Shop
            """);
        var read = Read();
        Assert.Equal(["one.tw first.tw", "two.tw second.tw"], read.Hosts.Select(host => host.Name + " " + host.Aliases[0]));
        Assert.Equal(["/one.crt", "/two.crt"], read.Pairs.Select(pair => pair.CertificatePath));
        Assert.All(read.Hosts, host => Assert.True(host.Head!.IsMacro));
        Assert.Empty(read.Main.Directives);
    }

    [Theory]
    [InlineData("443", "*:443", true)]
    [InlineData("8443 https", "_default_:8443", true)]
    [InlineData("[::]:8443 https", "*:8443", true)]
    [InlineData("10.0.0.1:8443 https", "10.0.0.1:8443", true)]
    [InlineData("10.0.0.1:8443 https", "*:8443", false)]
    [InlineData("443 http", "*:443", false)]
    [InlineData("8443", "*:8443", false)]
    public void A_Listen_line_for_https_switches_TLS_on_for_the_virtual_hosts_of_the_same_address(string listen, string address, bool speaks)
    {
        Put("/a/main.conf", $"Listen {listen}\n<VirtualHost {address}>\nSSLCertificateFile /a.crt\n</VirtualHost>\n<VirtualHost {address}>\nSSLEngine off\nSSLCertificateFile /b.crt\n</VirtualHost>\n");
        Assert.Equal(speaks ? ["/a.crt"] : [], Read().Pairs.Select(pair => pair.CertificatePath));
    }

    [Fact]
    public void Pairs_of_a_virtual_host_take_the_places_of_the_first_of_the_main_server_and_the_others_stay()
    {
        Put("/a/main.conf", "SSLCertificateFile /m1.crt\nSSLCertificateFile /m2.crt\nSSLCertificateKeyFile /m1.key\nSSLCertificateKeyFile /m2.key\nSSLCertificateChainFile /m.chain\n<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /h.crt\n</VirtualHost>\n");
        Assert.Equal([("/h.crt", "/m1.key", "/m.chain"), ("/m2.crt", "/m2.key", "/m.chain")], Read().Pairs.Select(pair => (pair.CertificatePath, pair.KeyPath, pair.ChainPath!)));
    }

    private void Put(string path, string text) => _files.WriteNew(path, Encoding.UTF8.GetBytes(text), ownerOnly: false);

    private ApacheConfiguration Read() => ApacheReader.Read(_files, "/a/main.conf");
}
