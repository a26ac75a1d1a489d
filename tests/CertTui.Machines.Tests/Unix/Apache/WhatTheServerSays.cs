using CertTui.Machines.Unix.Apache;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Tests.Unix.Apache;

public sealed class WhatTheServerSays
{
    [Fact]
    public void A_syntax_error_names_the_innermost_file_and_its_line()
    {
        var problem = ApacheSyntax.Broken("/etc/apache2/apache2.conf", """
            AH00526: Syntax error on line 225 of /etc/apache2/apache2.conf:
            Syntax error on line 3 of /etc/apache2/sites-enabled/www.conf:
            Invalid command 'Bogus', perhaps misspelled
            """);
        Assert.Equal("/etc/apache2/sites-enabled/www.conf", problem.Details["path"]);
        Assert.Equal("3", problem.Details["line"]);
        Assert.Contains("Invalid command 'Bogus'", problem.Details["reason"]);
    }

    [Fact]
    public void An_error_without_a_place_is_told_as_it_is() =>
        Assert.Equal("no listening sockets available", ApacheSyntax.Broken("/a", "no listening sockets available").Details["reason"]);

    [Fact]
    public void Modules_answer_to_both_names()
    {
        var modules = ApacheModules.Parse("Loaded Modules:\n core_module (static)\n ssl_module (shared)\n mpm_event_module (shared)\n");
        Assert.Superset(new HashSet<string> { "ssl_module", "mod_ssl.c", "core.c", "event.c" }, modules.ToHashSet());
    }

    [Theory]
    [InlineData("443", "*", 443)]
    [InlineData("*:443", "*", 443)]
    [InlineData("_default_:443", "*", 443)]
    [InlineData("[::]:443", "*", 443)]
    [InlineData("0.0.0.0:80", "*", 80)]
    [InlineData("192.0.2.1:8443", "192.0.2.1", 8443)]
    [InlineData("[2001:db8::1]:443", "2001:db8::1", 443)]
    [InlineData("192.0.2.1", "192.0.2.1", 0)]
    [InlineData("*:*", "*", 0)]
    public void Addresses_are_read_as_the_server_reads_them(string text, string address, int port) =>
        Assert.Equal(new ListenAddress(address, port), ListenAddress.Parse(text));

    [Fact]
    public void A_host_name_in_the_place_of_an_address_stands_for_what_it_leads_to()
    {
        Assert.Contains(new ListenAddress("127.0.0.1", 443), ListenAddress.Parse("localhost:443").Resolved());
        Assert.Equal([new ListenAddress("192.0.2.1", 443)], ListenAddress.Parse("192.0.2.1:443").Resolved());
        Assert.Equal([new ListenAddress("*", 443)], ListenAddress.Parse("443").Resolved());
    }

    [Fact]
    public void Only_what_decides_how_the_configuration_is_read_is_kept_of_the_command_line() =>
        Assert.Equal(["-d", "/srv", "-D", "A", "-D", "B"], ApacheArguments.Kept(["-d", "/srv", "-DA", "-f", "x", "-D", "FOREGROUND", "-D", "B", "-k", "start"]));

    [Fact]
    public void Variables_are_read_without_a_shell()
    {
        var read = EnvironmentFile.Read("""
            if [ x ] ; then
            	SUFFIX="-b"
            fi
            export APACHE_RUN_DIR=/var/run/apache2$SUFFIX
            export APACHE_LOG_DIR='/var/log/apache2'
            export EVIL=$(reboot)
            export EVIL2=`reboot`
            #export OFF=1
            """u8, "-b");
        Assert.Equal(new Dictionary<string, string> { ["APACHE_RUN_DIR"] = "/var/run/apache2-b", ["APACHE_LOG_DIR"] = "/var/log/apache2" }, read);
    }
}
