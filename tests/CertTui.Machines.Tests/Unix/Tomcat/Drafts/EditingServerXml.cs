using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Tomcat;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Tomcat;
using CertTui.Machines.Unix.Tomcat.Drafts;

namespace CertTui.Machines.Tests.Unix.Tomcat.Drafts;

public sealed class EditingServerXml
{
    private static readonly HolderValues Values = new("conf/new.p12", null, "RSA", "tomcat");

    [Fact]
    public void Line_ends_tabs_quotes_and_all_other_attributes_stay()
    {
        var after = Edited(
            "<Connector port='1' SSLEnabled=\"true\">\r\n\t<SSLHostConfig  ciphers='ALL' >\r\n\t\t<Certificate\r\n\t\t\tcertificateKeystoreFile = 'old.jks'\r\n"
            + "\t\t\tcertificateKeystorePassword='a&amp;b' certificateKeyPassword=\"x\"\r\n\t\t\ttype=\"EC\" />\r\n\t</SSLHostConfig>\r\n</Connector>",
            (edits, connector) => edits.For(connector, connector.Hosts[0]));
        Assert.Equal(
            "<Connector port='1' SSLEnabled=\"true\">\r\n\t<SSLHostConfig  ciphers='ALL' >\r\n\t\t<Certificate\r\n\t\t\tcertificateKeystoreFile=\"conf/new.p12\"\r\n"
            + "\t\t\tcertificateKeystoreType=\"PKCS12\"\r\n\t\t\tcertificateKeyAlias=\"tomcat\"\r\n"
            + "\t\t\tcertificateKeystorePassword=\"\u0001\"\r\n\t\t\ttype=\"RSA\" />\r\n\t</SSLHostConfig>\r\n</Connector>",
            after);
    }

    [Fact]
    public void A_second_certificate_of_the_host_would_go_on_being_served_and_goes()
    {
        var after = Edited("""
            <Connector port="1" SSLEnabled="true">
              <SSLHostConfig>
                <Certificate certificateKeystoreFile="rsa.jks" type="RSA" />
                <!-- and -->
                <Certificate certificateKeystoreFile="ec.jks" type="EC"></Certificate>
              </SSLHostConfig>
            </Connector>
            """, (edits, connector) => edits.For(connector, connector.Hosts[0]));
        Assert.DoesNotContain("ec.jks", after);
        Assert.Contains("    <!-- and -->\n    <!-- A certificate of before stood here. -->\n", after);
    }

    [Fact]
    public void A_host_without_a_certificate_gets_one() => Assert.Equal("""
        <Connector port="1" SSLEnabled="true">
          <SSLHostConfig protocols="all">
              <Certificate certificateKeystoreFile="conf/new.p12" certificateKeystorePassword="@" certificateKeystoreType="PKCS12" certificateKeyAlias="tomcat" />
          </SSLHostConfig>
        </Connector>
        """, Edited("""
        <Connector port="1" SSLEnabled="true">
          <SSLHostConfig protocols="all"/>
        </Connector>
        """, (edits, connector) => edits.For(connector, connector.Hosts[0])).Replace(FileStep.Secret, '@'));

    [Fact]
    public void A_new_host_stands_behind_the_others_and_asks_clients_for_what_the_default_one_asks()
    {
        var after = Edited("""
            <Connector port="1" SSLEnabled="true">
              <SSLHostConfig certificateVerification="required" truststoreFile="conf/t.p12" truststorePassword="x&lt;y">
                <Certificate certificateKeystoreFile="rsa.jks" /></SSLHostConfig>
              <!-- behind -->
            </Connector>
            """, (edits, connector) => [edits.NewHost(connector, "a.example")]);
        Assert.Contains("""
            /></SSLHostConfig>
              <SSLHostConfig hostName="a.example" certificateVerification="required" truststoreFile="conf/t.p12" truststorePassword="x&#60;y">
            """, after);
        Assert.Contains("  </SSLHostConfig>\n  <!-- behind -->", after);
    }

    [Fact]
    public void Of_the_older_form_the_demand_for_certificates_of_clients_goes_into_the_new_host_too() => Assert.Contains(
        "secure='true' clientAuth=\"want\">\n    <SSLHostConfig hostName=\"a.example\" certificateVerification=\"optional\">",
        Edited("<Connector port='1' SSLEnabled='true' keystoreFile='a' secure='true' clientAuth=\"want\" />", (edits, connector) => [edits.NewHost(connector, "a.example")]));

    [Fact]
    public void A_connector_for_TLS_takes_what_the_plain_one_says_about_requests_and_nothing_about_its_place() => Assert.Contains(
        "<Connector port=\"443\" address=\"192.0.2.1\" URIEncoding=\"UTF-8\" maxParameterCount=\"1000\" SSLEnabled=\"true\" scheme=\"https\" secure=\"true\" defaultSSLHostConfigName=\"a.example\">",
        Edited("<Connector port='80' proxyPort='81' URIEncoding='UTF-8' maxParameterCount='1000' redirectPort='443'/>",
            (edits, connector) => [edits.NewConnector(connector.Element, connector, "192.0.2.1", 443, "a.example")]));

    [Fact]
    public void Beside_a_connector_of_the_older_form_what_it_says_about_TLS_goes_into_the_host() => Assert.Contains(
        "<Connector port=\"2\" maxThreads=\"5\" SSLEnabled=\"true\" scheme=\"https\" secure=\"true\">\n    <SSLHostConfig ciphers=\"ALL\" certificateVerification=\"required\">",
        Edited("<Connector port='1' SSLEnabled='true' keystoreFile='a' maxThreads='5' ciphers='ALL' clientAuth='true'/>",
            (edits, connector) => [edits.NewConnector(connector.Element, connector, "*", 2, "")]));

    [Fact]
    public void A_service_without_a_connector_for_HTTP_gets_one_in_front_of_what_is_there()
    {
        var setup = Setup("<Service name='S'>\n  <Engine name='E'/>\n</Service>"u8.ToArray(), wrap: false);
        var text = new TagText(setup);
        var edit = new HostEdits(setup, text, Values).NewConnector(setup.Root.Children[0], null, "*", 8443, "");
        var after = Encoding.UTF8.GetString(ByteEdits.Apply(setup.Content, [edit]));
        Assert.Contains("<Service name='S'>\n  <Connector port=\"8443\" protocol=\"HTTP/1.1\" SSLEnabled=\"true\" scheme=\"https\" secure=\"true\">\n", after);
        Assert.Contains("  </Connector>\n  <Engine name='E'/>", after);
    }

    [Fact]
    public void Bytes_of_another_encoding_stay_and_are_not_written_over()
    {
        var file = Encoding.Latin1.GetBytes("<!-- caf\u00E9 --><Connector port='1' SSLEnabled='true' keystoreFile='a' />");
        var setup = Setup(file, wrap: true);
        var edits = new HostEdits(setup, new TagText(setup), Values).For(setup.Connectors[0], setup.Connectors[0].Hosts[0]).ToList();
        Assert.Contains("caf\u00E9", Encoding.Latin1.GetString(ByteEdits.Apply(setup.Content, edits)));

        var inside = Setup(Encoding.Latin1.GetBytes("<Connector port='1' SSLEnabled='true' keystoreFile='caf\u00E9' />"), wrap: true);
        var refusal = Assert.Throws<Engine.Refusal>(() => new HostEdits(inside, new TagText(inside), Values).For(inside.Connectors[0], inside.Connectors[0].Hosts[0]).ToList());
        Assert.Equal("tomcat-config-unclear", refusal.Problem.Code);
    }

    [Fact]
    public void Passwords_are_seen_by_nobody() => Assert.Equal(
        "<A keystorePass=\"***\" certificateKeystorePassword=\"***\" b=\"c\" truststorePass=\"***\" secret=\"***\" passwordless=\"no\"/>",
        MaskedSecrets.Of("<A keystorePass='1' certificateKeystorePassword = \"2\n3\" b=\"c\" truststorePass=\"\" secret='4' passwordless=\"no\"/>"));

    private static string Edited(string connector, Func<HostEdits, TomcatConnector, IEnumerable<TextEdit>> edit)
    {
        var setup = Setup(Encoding.UTF8.GetBytes(connector), wrap: true);
        var edits = edit(new HostEdits(setup, new TagText(setup), Values), setup.Connectors[0]).OrderBy(one => one.Offset).ToList();
        var after = ByteEdits.Apply(setup.Content, edits);
        // Each change can be taken back alone, and what came of it is XML.
        Assert.NotNull(ServerXml.Read([.. after.Select(one => one == FileStep.Secret ? (byte)'p' : one)]));
        var text = Encoding.UTF8.GetString(after);
        return text[(text.IndexOf("'S'>", StringComparison.Ordinal) + 4)..text.IndexOf("</Service>", StringComparison.Ordinal)];
    }

    private static TomcatSetup Setup(byte[] inside, bool wrap)
    {
        byte[] content = wrap
            ? [.. "<Server><Service name='S'>"u8, .. inside, .. "</Service></Server>"u8]
            : [.. "<Server>"u8, .. inside, .. "</Server>"u8];
        var root = ServerXml.Read(content);
        return new TomcatSetup("/server.xml", content, root, TomcatConnector.All(root, (element, name) => element.Find(name)?.Value), text => text);
    }
}
