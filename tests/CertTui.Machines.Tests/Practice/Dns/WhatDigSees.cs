using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Dns;

/// <summary>The server asked by a program that knows nothing of us: dig (Debian: bind9-dnsutils).</summary>
public sealed class WhatDigSees : IDisposable
{
    private const string Name = "www.example.com.tw";
    private readonly TestWorld world = new();

    private IZone Zone => world.Machine.Zone!;

    [Fact]
    public void Names_of_the_machine_lead_to_it()
    {
        Assert.Equal("127.0.0.1", Dig("shop.example.com.tw", "A", "+short"));
        Assert.Equal("127.0.0.1", Dig("SHOP.Example.com.TW", "A", "+short"));
        Assert.Equal("127.0.0.1", Dig("shop.example.com.tw", "A", "+short", "+tcp"));
    }

    [Fact]
    public void A_zone_has_its_own_records()
    {
        Assert.Equal("ns.example.com.tw.", Dig("example.com.tw", "NS", "+short"));
        Assert.Equal("127.0.0.1", Dig("ns.example.com.tw", "A", "+short"));
        Assert.Equal("10 example.com.tw.", Dig("example.com.tw", "MX", "+short"));
        Assert.StartsWith("ns.example.com.tw. hostmaster.example.com.tw. ", Dig("example.com.tw", "SOA", "+short"));
    }

    [Fact]
    public void A_text_comes_and_goes()
    {
        Zone.PutTxt(Name, "abc def", 600);
        Zone.PutTxt(Name, "abc def", 600);
        Zone.PutTxt(Name, "second", 600);
        Assert.Equal("\"abc def\"\n\"second\"", Dig(Name, "TXT", "+short"));
        Assert.Contains("600\tIN\tTXT\t\"second\"", Dig(Name, "TXT"));
        Assert.True(Zone.RemoveTxt(Name.ToUpperInvariant() + ".", "abc def"));
        Assert.False(Zone.RemoveTxt(Name, "abc def"));
        Assert.Equal("\"second\"", Dig(Name, "TXT", "+short"));
    }

    [Fact]
    public void Names_without_such_records_and_names_that_do_not_exist_are_told_apart()
    {
        Zone.PutTxt("a.b.example.com.tw", "x", 60);
        foreach (var (name, status) in new[] { ("shop.example.com.tw", "NOERROR"), ("b.example.com.tw", "NOERROR"), ("no.example.com.tw", "NXDOMAIN"), ("example.org", "REFUSED") })
        {
            var answer = Dig(name, "TXT");
            Assert.Contains("status: " + status, answer);
            Assert.Contains("ANSWER: 0", answer);
            Assert.Equal(status != "REFUSED", answer.Contains("IN\tSOA"));
        }
    }

    [Fact]
    public void What_does_not_fit_into_a_datagram_is_asked_again_over_TCP()
    {
        var longest = new string('x', 700);
        Zone.PutTxt(Name, longest, 60);
        Assert.Contains(" tc ", Dig(Name, "TXT", "+ignore").Replace(";", " "));
        var whole = Dig(Name, "TXT", "+short");
        Assert.Equal(longest, whole.Split('\n')[^1].Replace("\" \"", "").Trim('"'));
    }

    [Fact]
    public void Who_asks_for_recursion_may_hear_what_was_before()
    {
        Zone.PutTxt(Name, "new", 60);
        var file = world.PathOf("dns.json");
        var old = """[ { "name": "www.example.com.tw", "type": "TXT", "value": "old", "ttl": 3600 } ]""";
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"behind\": null", "\"behind\": " + old));
        Assert.Equal("\"old\"", Dig(Name, "TXT", "+short", "+recurse"));
        Assert.Equal("\"new\"", Dig(Name, "TXT", "+short", "+norecurse"));
        Assert.DoesNotContain(" aa ", Dig(Name, "TXT", "+recurse").Replace(";", " "));
        Assert.Contains(" aa ", Dig(Name, "TXT", "+norecurse").Replace(";", " "));
    }

    [Fact]
    public void A_damaged_file_is_a_failure_of_the_server()
    {
        File.WriteAllText(world.PathOf("dns.json"), "{ damaged");
        Assert.Contains("status: SERVFAIL", Dig(Name, "TXT"));
    }

    private string Dig(string name, string type, params string[] options)
    {
        Assert.SkipUnless(HasDig.Value, "dig is not here (Debian: bind9-dnsutils)");
        var server = Zone.AuthoritativeServers(name)[0];
        var (exit, output) = Tool.Run("dig", ["@127.0.0.1", "-p", server.Port.ToString(), name, type, "+tries=1", .. options]);
        Assert.True(exit == 0, output);
        return output.Trim();
    }

    private static readonly Lazy<bool> HasDig = new(() =>
    {
        try
        {
            return Tool.Run("dig", "-v").Exit == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    public void Dispose() => world.Dispose();
}
