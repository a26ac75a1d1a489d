using System.Text.RegularExpressions;

namespace CertTui.Tests.Program.Tomcat;

/// <summary>Several TLS hosts on one connector of a real Tomcat: one of them gets a certificate, and all of it goes back.</summary>
public sealed class WalkingOnTomcat : IDisposable
{
    private const string Www = "www.twshop.com.tw";
    private const string Site = "Tomcat Catalina";

    private readonly RealProgram _program = new();
    private readonly TomcatHost _tomcat;
    private readonly PlayedCa _ca = new();
    private readonly ServerWalk _walk;
    private readonly string _default;
    private readonly string _old;
    private readonly string _wildcard;

    public WalkingOnTomcat()
    {
        if (TomcatHost.Missing() is { } missing)
            Assert.Skip(missing);
        _tomcat = new TomcatHost();
        (_default, var first) = _tomcat.Host("", "first.twshop.com.tw");
        (_old, var www) = _tomcat.Host(Www, Www, "the-old-alias");
        (_wildcard, var star) = _tomcat.Host("*.star.twshop.com.tw", "*.star.twshop.com.tw");
        _tomcat.Configure(_tomcat.PlainConnector + "\n" + _tomcat.TlsConnector(first, www, star));
        _tomcat.Start();
        _walk = ServerWalk.Of(_program, _tomcat, _ca).For(Www, ("site", Site));
    }

    public void Dispose()
    {
        _tomcat.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void One_host_of_several_gets_its_certificate_is_not_given_it_twice_and_undo_brings_the_old_one_back()
    {
        var before = _tomcat.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        Assert.Equal(before, _tomcat.Snapshot());
        ThePlanShowsTheDifferenceAndChangesNothing(before);
        var done = _walk.Run().Expect(0);

        Assert.Equal(expected, _tomcat.Served(Www));
        AssertNeighboursUnchanged();
        Assert.Contains("Verify return code: 0 (ok)", OpenSslProgram.Run(
            "s_client", "-connect", $"127.0.0.1:{_tomcat.Https}", "-servername", Www, "-CAfile", _ca.Root, "-verify_hostname", Www).Output);
        TheKeystoreIsAsKeytoolWantsIt();

        var after = _tomcat.Snapshot();
        Assert.Contains(_walk.Run().Expect(0).Of("problem"), problem => problem.GetProperty("code").GetString() == "already-done");
        Assert.Equal(after, _tomcat.Snapshot());

        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal([_old], _tomcat.Served(Www));
        AssertNeighboursUnchanged();
        Assert.Equal(before, _tomcat.Snapshot());
    }

    [Fact]
    public void With_the_guide_of_Hongkong_Post_a_name_more_gets_a_host_of_its_own()
    {
        const string name = "www.hkshop.com.hk";
        _walk.AsHongkongPost().For(name, ("site", Site), ("sni", "yes"));
        var before = _tomcat.Snapshot();
        var expected = _walk.RunUntilIssued(name);
        var done = _walk.Run().Expect(0);
        Assert.Equal(expected, _tomcat.Served(name));
        Assert.Equal([_old], _tomcat.Served(Www));
        AssertNeighboursUnchanged();
        // The same door as beside it.
        Assert.Contains($"<SSLHostConfig hostName=\"{name}\" protocols=\"TLSv1.2,TLSv1.3\">", File.ReadAllText(_tomcat.Configuration));
        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, _tomcat.Snapshot());
        Assert.Equal([_default], _tomcat.Served(name));
    }

    private void ThePlanShowsTheDifferenceAndChangesNothing(IReadOnlyDictionary<string, string> before)
    {
        // Stopped at the binding: a name that the certificate does not have.
        _walk.Answers["bindHost"] = "other.twshop.com.tw";
        _walk.Run();
        _walk.Answers["bindHost"] = Www;
        var ended = _walk.Run("--dry-run").Expect(0);
        var notes = ended.Of("note").ToList();
        var diff = notes.First(note => note.GetProperty("code").GetString() == "will-change-file").GetProperty("evidence").GetProperty("diff").GetString()!;
        Assert.Contains("""-            <Certificate certificateKeystoreFile="conf/www.twshop.com.tw.p12"   certificateKeystoreType='PKCS12'""", diff);
        Assert.Contains("""+            <Certificate certificateKeystoreFile="conf/certtui/www.twshop.com.tw_""", diff);
        Assert.Contains("certificateKeystorePassword=\"***\"", diff);
        Assert.Contains(notes, note => note.GetProperty("code").GetString() == "tomcat-restarts");
        Assert.Contains(notes, note => note.GetProperty("message").GetString()!.Contains($"kill -TERM {_tomcat.Id}"));
        Assert.DoesNotContain(TomcatHost.Password, ended.Output);
        Assert.DoesNotContain("in-the-arguments", ended.Output);
        Assert.Equal(before, _tomcat.Snapshot());
    }

    private void TheKeystoreIsAsKeytoolWantsIt()
    {
        var configuration = File.ReadAllText(_tomcat.Configuration);
        Assert.Contains("<!-- A comment that must stay: Größe. -->", configuration);
        var keystore = Assert.Single(Directory.GetFiles(_tomcat.PathOf("conf/certtui"), "keystore.p12", SearchOption.AllDirectories));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(keystore).UnixFileMode);
        var password = Regex.Matches(configuration, "certificateKeystorePassword=\"([0-9a-f]{32})\"").Single().Groups[1].Value;
        var said = KeyTool.Run("-J-Duser.language=en", "-list", "-v", "-storetype", "PKCS12", "-keystore", keystore, "-storepass", password);
        Assert.Contains("Alias name: the-old-alias", said);
        Assert.Contains("Entry type: PrivateKeyEntry", said);
        Assert.Contains("Certificate chain length: 2", said);
        Assert.DoesNotContain(Directory.GetFiles(_program.Folder, "*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(password));
    }

    private void AssertNeighboursUnchanged()
    {
        Assert.Equal([_default], _tomcat.Served(null));
        Assert.Equal([_default], _tomcat.Served("first.twshop.com.tw"));
        Assert.Equal([_wildcard], _tomcat.Served("a.star.twshop.com.tw"));
    }
}
