using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Unix.Tomcat;

/// <summary>A server.xml with all that Tomcat takes and few people know, and the older form at its barest.</summary>
public sealed class OddOnTomcat
{
    private string _named = "";
    private string _rsa = "";

    [Fact]
    public void Big5_character_references_properties_variables_addresses_two_kinds_of_keys_and_required_certificates_of_clients()
    {
        using var on = new OnTomcat(Configure);
        var before = on.Tomcat.Snapshot();
        var (rsa, named) = (Bound(on, "127.0.0.1"), Bound(on, "127.0.0.2"));
        Assert.Equal((_rsa, _named), (rsa.Fingerprint, named.Fingerprint));
        using var one = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (first, second) = (on.Install(one).Fingerprint, on.Install(other, "other.example").Fingerprint);

        on.Machine.Sites.Put(rsa with { Fingerprint = first });
        Assert.Equal(first, on.Tomcat.Served(null)[0]);
        on.Machine.Sites.Put(named with { Fingerprint = second });
        Assert.Equal((first, second), (Bound(on, "127.0.0.1").Fingerprint, Bound(on, "127.0.0.2").Fingerprint));
        Assert.NotEmpty(on.Machine.Sites.Foresee(named with { Fingerprint = first }));
        Assert.Equal("0027", Mask(on.Tomcat.Id!.Value));
        ASecondOneWithTheSameFileIsSeen(on);

        on.Machine.Sites.Put(named);
        on.Machine.Sites.Put(rsa);
        Assert.Equal(before, on.Tomcat.Snapshot());
        Assert.Empty(Directory.GetFiles(on.Changes));
    }

    [Fact]
    public void The_barest_older_form_gets_a_keystore_a_name_beside_it_is_no_wider_door_and_one_that_is_stopped_is_left_alone()
    {
        using var on = new OnTomcat(tomcat =>
        {
            tomcat.KeyStore("tomcat", "a.example", "tomcat");
            File.Move(tomcat.PathOf("conf/tomcat.p12"), tomcat.PathOf(".keystore"));
            tomcat.Options.Add("-Duser.home=" + tomcat.Root);
            tomcat.Configure($"""    <Connector port="{tomcat.Https}" address="127.0.0.1" SSLEnabled="true" SSLProtocol="TLSv1.2" keystorePass="{TomcatHost.Password}"/>""");
        }, version: 9);
        var (before, bound, old) = (on.Tomcat.Snapshot(), on.Bound(""), on.Tomcat.Served(null)[0]);
        using var key = RSA.Create(2048);
        var wanted = bound with { Fingerprint = on.Install(key).Fingerprint };

        on.Machine.Sites.Put(wanted);
        Assert.Equal(wanted.Fingerprint, on.Tomcat.Served(null)[0]);
        Assert.Matches(" SSLProtocol=\"TLSv1.2\" keystorePass=\"[0-9a-f]{32}\" keystoreFile=\"conf/certtui/[^\"]+\" ", File.ReadAllText(on.Tomcat.Configuration));
        var foreseen = on.Machine.Sites.Foresee(wanted with { Host = "other.example", Sni = true });
        Assert.Contains("<SSLHostConfig hostName=\"other.example\" protocols=\"TLSv1.2\">", foreseen.Single(problem => problem.Code == "will-change-file").Details["diff"]);
        on.Tomcat.Stop();
        Assert.All<Action>([() => on.Machine.Sites.Foresee(bound), () => on.Machine.Sites.Put(bound), () => on.Machine.Sites.Remove(wanted)],
            work => Assert.Equal("tomcat-not-running", Assert.Throws<Refusal>(work).Problem.Code));
        on.Tomcat.Start();
        on.Machine.Sites.Put(bound);
        Assert.Equal(old, on.Tomcat.Served(null)[0]);
        Assert.Equal(before, on.Tomcat.Snapshot());
    }

    private void Configure(TomcatHost tomcat)
    {
        _named = tomcat.KeyStore("a b", "a.example", "密碼");
        _rsa = tomcat.Pem("r", "r.example");
        tomcat.Pem("e", "e.example", isElliptic: true);
        KeyTool.Run("-importcert", "-noprompt", "-alias", "x", "-file", tomcat.PathOf("conf/r.crt"), "-keystore", tomcat.PathOf("conf/trusted.p12"), "-storepass", KeyTool.Password);
        Tool.Run("chmod", "644", tomcat.PathOf("conf/trusted.p12"));
        File.WriteAllText(tomcat.PathOf("conf/password"), TomcatHost.Password + "\n");
        File.WriteAllText(tomcat.PathOf("conf/catalina.properties"), $"common.loader=${{catalina.home}}/lib/*.jar\njars=a,\\\n  tls.port=1\ntls.port ${{tls.first}}{tomcat.Https % 10}\n");
        tomcat.Options.AddRange(
        [
            "-Dcatalina.base=.", $"-Dtls.first={tomcat.Https / 10}", "-Dorg.apache.tomcat.util.digester.PROPERTY_SOURCE=org.apache.tomcat.util.digester.EnvironmentPropertySource",
        ]);
        tomcat.Variables["HTTP_PORT"] = $"{tomcat.Http}";
        File.WriteAllBytes(tomcat.Configuration, CodePagesEncodingProvider.Instance.GetEncoding("Big5")!.GetBytes(Text(tomcat).ReplaceLineEndings("\r\n")));
    }

    private static string Text(TomcatHost tomcat) => $$"""
        <?xml version="1.0" encoding="Big5"?>
        <!-- 許功蓋 <Connector port="1" SSLEnabled="true"/> -->
        <Server port="-1" x:note="密碼">
          <Service name="Catalina">
            <![CDATA[ <Connector port="2" SSLEnabled="true"/> ]]>
            <Connector port='${HTTP_PORT}' address='localhost'/>
            <Connector unixDomainSocketPath='{{tomcat.PathOf("temp/socket")}}'/>
            <Connector port='${tls.port}' address='127.0.0.2' SSLEnabled='true' keystoreFile='conf/gone.p12' clientAuth='false'>
              <SSLHostConfig><Certificate certificateKeystoreFile='file:{{tomcat.PathOf("conf/a%20b.p12")}}' certificateKeystorePasswordFile='conf/password'
                  certificateKeyAlias='&#x5bc6;&#30908;'/></SSLHostConfig></Connector>
            <Connector port='${tls.port}' address='127.0.0.1' SSLEnabled='true'>
              <SSLHostConfig protocols='TLSv1.2' certificateVerification='required' truststoreFile='conf/trusted.p12' truststorePassword='{{KeyTool.Password}}'>
                <Certificate certificateFile='conf/r.crt' certificateKeyFile='conf/r.key' type='RSA'/>
                <Certificate certificateFile='conf/e.crt' certificateKeyFile='conf/e.key' type='EC'/>
              </SSLHostConfig>
            </Connector>
            <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine>
          </Service>
        </Server>
        """;

    private static void ASecondOneWithTheSameFileIsSeen(OnTomcat on)
    {
        using var second = new TomcatHost();
        second.Options.AddRange([.. on.Tomcat.Options.Where(option => option.Contains("PROPERTY_SOURCE")), $"-Dtls.port={second.Https}"]);
        second.Variables["HTTP_PORT"] = $"{second.Http}";
        second.Words.InsertRange(0, ["-config", on.Tomcat.Configuration]);
        second.Start();
        var problem = Assert.Throws<Refusal>(() => on.Open()).Problem;
        Assert.Equal(("tomcat-shared", on.Tomcat.Configuration), (problem.Code, problem.Details["path"]));
        second.Stop();
        on.Open();
    }

    private static Binding Bound(OnTomcat on, string address) =>
        on.Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Protocol == "https" && binding.Address == address);

    private static string Mask(int id) => File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("Umask:", StringComparison.Ordinal)).Split('\t')[1];
}
