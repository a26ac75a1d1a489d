using System.Net;
using System.Net.Sockets;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Unix.Tomcat;

public sealed class FaultsOnTomcat : IClassFixture<OneTomcat>
{
    private readonly OneTomcat _one;
    private readonly OnTomcat _on;
    private readonly TomcatHost _tomcat;
    private readonly Binding _wanted;

    public FaultsOnTomcat(OneTomcat one)
    {
        Assert.SkipWhen(one.On is null, TomcatHost.Missing() ?? "");
        (_one, _on, _tomcat) = (one, one.On, one.On.Tomcat);
        _on.Open();
        _wanted = new Binding(OnTomcat.Site, "https", "127.0.0.1", _tomcat.Https, OnTomcat.Www, true, one.New);
    }

    [Theory]
    [InlineData("<Engine ", "<Engine name ", "20")]
    [InlineData("</Service>", "", "24")]
    public void A_configuration_that_is_no_XML_is_named_by_file_and_line(string text, string broken, string line) => With(text, broken, () =>
    {
        var problem = Refused(() => _on.Open());
        Assert.Equal("tomcat-config-broken", problem.Code);
        Assert.Equal((_tomcat.Configuration, line), (problem.Details["path"], problem.Details["line"]));
    });

    [Fact]
    public void A_property_that_is_not_known_is_not_guessed_at() => With("SSLEnabled=\"true\"", "SSLEnabled=\"${who.knows}\"", () =>
    {
        var problem = Refused(() => _on.Open());
        Assert.Equal(("tomcat-config-unclear", "SSLEnabled"), (problem.Code, problem.Details["reason"]));
    });

    [Theory]
    [InlineData("TLSv1.2,TLSv1.3", "SSLv9")]
    [InlineData("org.apache.coyote.http11.Http11NioProtocol", "org.apache.coyote.NotThere")]
    public void What_Tomcat_itself_refuses_is_seen_before_anything_is_changed(string text, string broken) => With(text, broken, () =>
    {
        _on.Open();
        Assert.Equal("tomcat-config-broken", Refused(() => _on.Machine.Sites.Put(_wanted)).Code);
    });

    [Fact]
    public void A_neighbour_whose_keystore_does_not_open_any_more_would_end_the_restart() => With(TomcatHost.Password, "another", 1, () =>
        Assert.Equal("tc-password", Refused(() => _on.Machine.Sites.Put(_wanted)).Code));

    [Fact]
    public void A_neighbour_whose_alias_is_no_key_would_too() => With("certificateKeyAlias=\"old\"", "certificateKeyAlias=\"server\"", 1, () =>
    {
        var problem = Refused(() => _on.Machine.Sites.Put(_wanted));
        Assert.Equal(("tc-alias", "old"), (problem.Code, problem.Details["keys"]));
    });

    [Fact]
    public void A_neighbour_whose_keystore_is_gone_would_too() => With("conf/default.p12", "conf/gone.p12", () =>
        Assert.Equal("tomcat-file-missing", Refused(() => _on.Machine.Sites.Put(_wanted)).Code));

    [Fact]
    public void So_would_the_host_itself_if_its_change_had_to_be_put_back() => With(TomcatHost.Password, "another", 2, () =>
        Assert.Equal("tc-password", Refused(() => _on.Machine.Sites.Foresee(_wanted)).Code));

    [Fact]
    public void A_name_can_have_its_own_certificate_by_name_only_and_a_new_port_has_a_default() => With("", "", () =>
    {
        Assert.Equal("tomcat-sni-needed", Refused(() => _on.Machine.Sites.Foresee(_wanted with { Host = "other.example", Sni = false })).Code);
        Assert.Equal("tomcat-sni-alone", Refused(() => _on.Machine.Sites.Foresee(_wanted with { Port = _tomcat.Unused })).Code);
    });

    [Fact]
    public void A_port_that_another_program_has_is_seen_before() => With("", "", () =>
    {
        using var other = new TcpListener(IPAddress.Loopback, _tomcat.Unused);
        other.Start();
        Assert.Equal("port-in-use", Refused(() => _on.Machine.Sites.Put(_wanted with { Port = _tomcat.Unused, Sni = false })).Code);
    });

    [Theory]
    [InlineData("*", "port-in-use")]
    [InlineData("192.0.2.1", "address-not-local")]
    public void A_place_that_it_has_on_another_address_or_that_another_computer_has_is_seen_before(string address, string code) => With("", "", () =>
        Assert.Equal(code, Refused(() => _on.Machine.Sites.Foresee(_wanted with { Address = address, Sni = false })).Code));

    [Fact]
    public void An_address_that_is_a_name_is_not_guessed_at() => With("address=\"127.0.0.1\" maxThreads", "address=\"localhost.localdomain\" maxThreads", () =>
    {
        var problem = Refused(() => _on.Machine.Sites.Foresee(_wanted with { Address = "localhost.localdomain" }));
        Assert.Equal(("tomcat-config-unclear", "address"), (problem.Code, problem.Details["reason"]));
    });

    [Fact]
    public void A_port_of_root_is_not_for_every_account() => With("", "", () =>
    {
        Assert.SkipUnless(TomcatHost.IsRoot, "Tomcat has the account of the tests");
        Assert.SkipUnless(File.ReadAllText("/proc/sys/net/ipv4/ip_unprivileged_port_start").Trim() == "1024", "every account may listen on every port here");
        Assert.Equal("tomcat-port-privileged", Refused(() => _on.Machine.Sites.Foresee(_wanted with { Port = 997, Sni = false })).Code);
    });

    [Fact]
    public void A_full_disk_leaves_every_file_as_it_was()
    {
        using var disk = SmallDisk.TryMount(_tomcat.PathOf("conf/certtui"));
        Assert.SkipWhen(disk is null, "this account may not mount a disk of its own");
        disk.Fill();
        With("", "", () => Assert.Equal("disk-full", Refused(() => _on.Machine.Sites.Put(_wanted)).Code));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_at_the_beginning_and_at_the_last_moment()
    {
        var before = _tomcat.Snapshot();
        Assert.SkipUnless(Tool.Run("chattr", "+i", _tomcat.Configuration).Exit == 0, "this disk knows no immutable files, or this account may not make them");
        try
        {
            Assert.Equal("access-denied", Refused(() => _on.Machine.Sites.Put(_wanted)).Code);
            var problem = Refused(() => _on.Open());
            Assert.Equal(("rights-missing", _tomcat.Configuration), (problem.Code, problem.Details["right"]));
        }
        finally
        {
            Tool.Run("chattr", "-i", _tomcat.Configuration);
        }
        // The change could not be taken out of the book while the file could not be looked after: the next opening does it.
        _on.Open();
        AssertAsBefore(before);
    }

    // Another text in server.xml for as long as the work takes; all of them, or the one at a place in the order.
    private void With(string text, string other, Action work) => With(text, other, 0, work);

    private void With(string text, string other, int which, Action work)
    {
        var before = _tomcat.Snapshot();
        var content = File.ReadAllText(_tomcat.Configuration);
        if (text.Length > 0)
            File.WriteAllText(_tomcat.Configuration, Changed(content, text, other, which));
        var changed = _tomcat.Snapshot();
        try
        {
            work();
            Assert.Equal(changed, _tomcat.Snapshot());
        }
        finally
        {
            File.WriteAllText(_tomcat.Configuration, content);
        }
        AssertAsBefore(before);
    }

    private static string Changed(string content, string text, string other, int which)
    {
        var parts = content.Split(text);
        Assert.True(parts.Length > which);
        return which == 0 ? content.Replace(text, other) : string.Join(text, parts[..which]) + other + string.Join(text, parts[which..]);
    }

    private void AssertAsBefore(IReadOnlyDictionary<string, string> before)
    {
        Assert.Equal(before, _tomcat.Snapshot());
        Assert.Equal(_one.Id, _tomcat.Id);
        Assert.Equal([_one.Old], _tomcat.Served(OnTomcat.Www));
        Assert.Equal([_one.Default], _tomcat.Served(null));
        Assert.Empty(Directory.GetFiles(_on.Changes));
    }

    private static Problem Refused(Action work) => Assert.Throws<Refusal>(work).Problem;
}
