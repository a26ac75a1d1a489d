using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Tomcat;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.WebServers.Tomcat;

public sealed class ReadingServerXml
{
    private const string Path = "/tomcat/conf/server.xml";

    private const string Text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- 憑證 <Certificate certificateKeystoreFile="no.jks"/> -->
        <Server>
          <Connector port="8443" SSLEnabled="true">
            <SSLHostConfig><Certificate
                certificateKeystoreFile = 'conf/a&amp;b.jks' certificateKeyAlias="shop"
                certificateKeystorePassword="s&lt;ecret" /></SSLHostConfig>
          </Connector>
          <Connector port="9443" keystoreFile="${catalina.base}/conf/old.jks" keyAlias="old" keystorePass="x" keyPass="y" keystoreType="JKS"/>
          <Connector port="8080"/>
        </Server>
        """;

    [Fact]
    public void Both_styles_are_read_with_their_ports_lines_and_paths()
    {
        var configuration = Read(Text);

        Assert.Equal(["8443", "9443"], configuration.Certificates.Select(use => use.Port));
        Assert.Equal(["/tomcat/conf/a&b.jks", "/tomcat/conf/old.jks"], configuration.Certificates.Select(use => configuration.Resolve(use.File.Value)));
        Assert.Equal([false, true], configuration.Certificates.Select(use => use.IsOldStyle));
        Assert.Equal($"{Path}:5", configuration.Certificates[0].Place);
        Assert.Equal("s<ecret", configuration.Certificates[0].Password());
        Assert.True(configuration.Certificates[1].HasKeyPassword);
    }

    [Fact]
    public void A_changed_attribute_leaves_every_other_byte_as_it_was()
    {
        using var machine = new MemoryMachine();
        machine.Files.WriteNew(Path, Encoding.UTF8.GetBytes(Text), false);
        var use = Read(Text).Certificates[0];
        var change = new EditFile(Path, [use.File.Set("conf/new.p12", ("certificateKeystoreType", "PKCS12")), use.Alias!.Set("a\"b")]);

        change.Do(machine.Machine, MemorySecrets.None);

        var changed = Encoding.UTF8.GetString(machine.Files.Read(Path));
        Assert.Equal(
            Text.Replace("certificateKeystoreFile = 'conf/a&amp;b.jks'", "certificateKeystoreFile=\"conf/new.p12\" certificateKeystoreType=\"PKCS12\"")
                .Replace("certificateKeyAlias=\"shop\"", "certificateKeyAlias=\"a&quot;b\""),
            changed);
        Assert.Equal("a\"b", Read(changed).Certificates[0].Alias!.Value);
        Assert.DoesNotContain("ecret", System.Text.Json.JsonSerializer.Serialize<Change>(change, JournalJson.Options));
    }

    [Fact]
    public void Names_of_properties_and_a_file_with_the_password_are_followed_and_what_is_not_known_is_not_called_a_wrong_password()
    {
        const string text = """
            <Server><Certificate certificateKeystoreFile="${store}/a.p12" certificateKeystorePassword="${pass}" certificateKeyAlias="${alias:-shop}"/>
            <Certificate certificateKeystoreFile="b.p12" certificateKeystorePassword="no" certificateKeystorePasswordFile="conf/${pass}.txt"/></Server>
            """;
        var files = Files(Encoding.UTF8.GetBytes(text));
        var unclear = Assert.Throws<Refusal>(() => TomcatConfiguration.Read(files, Path)).Problem;
        Assert.Equal(("tomcat-config-unclear", "1", "certificateKeystorePassword"), (unclear.Code, unclear.Details["line"], unclear.Details["reason"]));

        files.WriteNew("/tomcat/conf/catalina.properties", "store=${catalina.base}/conf\npass=secret"u8, false);
        files.WriteNew("/tomcat/conf/secret.txt", "of the file\r\nmore"u8, false);
        var configuration = TomcatConfiguration.Read(files, Path);
        Assert.Equal(["secret", "of the file"], configuration.Certificates.Select(use => use.Password()));
        Assert.Equal(("/tomcat/conf/a.p12", "shop"), (configuration.Resolve(configuration.Certificates[0].File.Value), configuration.Certificates[0].Alias!.Value));
    }

    [Theory]
    [InlineData("conf/a.p12", "/base/conf/a.p12")]
    [InlineData("/a.p12", "/a.p12")]
    [InlineData("file:/a%20b.p12", "/a b.p12")]
    [InlineData("file:///a.p12", "/a.p12")]
    [InlineData("file://localhost/a.p12", "/a.p12")]
    [InlineData("file:a.p12", "/works/a.p12")]
    [InlineData("http://a.example/a.p12", null)]
    [InlineData("classpath:a.p12", null)]
    public void A_file_may_be_named_by_an_address(string value, string? path) => Assert.Equal(path, TomcatPath.Of(value, "/base", "/works"));

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        var use = TomcatConfiguration.Read(Files([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]), Path).Certificates[0];

        Assert.Equal(Read(Text).Certificates[0].File.Offset + 3, use.File.Offset);
    }

    [Theory]
    [InlineData("<Server>", "malformed")]
    [InlineData("", "malformed")]
    [InlineData("no xml", "malformed")]
    public void What_is_no_server_xml_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Throws<Refusal>(() => Read(text)).Problem.Code);

    [Fact]
    public void UTF_16_is_refused() =>
        Assert.Equal("unsupported", Assert.Throws<Refusal>(() => TomcatConfiguration.Read(Files(Encoding.Unicode.GetBytes(Text)), Path)).Problem.Code);

    [Fact]
    public void A_password_is_never_part_of_the_text_of_a_record() => Assert.DoesNotContain("ecret", $"{Read(Text).Certificates[0]}");

    [Fact]
    public void Damage_ends_in_a_refusal_or_in_attributes_at_their_places() =>
        Prop.ForAll(Mutations.Of(Encoding.UTF8.GetBytes(Text)).ToArbitrary(), bytes =>
        {
            try
            {
                foreach (var use in TomcatConfiguration.Read(Files(bytes), Path).Certificates)
                    Assert.True(bytes.AsSpan(use.File.Offset).StartsWith(Encoding.UTF8.GetBytes(use.File.Name)));
            }
            catch (Refusal refusal)
            {
                Assert.Contains(refusal.Problem.Code, new[] { "malformed", "unsupported" });
            }
        }).QuickCheckThrowOnFailure();

    private static TomcatConfiguration Read(string text) => TomcatConfiguration.Read(Files(Encoding.UTF8.GetBytes(text)), Path);

    private static MemoryFiles Files(byte[] content)
    {
        var files = new MemoryFiles();
        files.WriteNew(Path, content, ownerOnly: false);
        return files;
    }
}
