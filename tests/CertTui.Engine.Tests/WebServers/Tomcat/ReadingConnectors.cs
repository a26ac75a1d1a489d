using System.Text;
using CertTui.Engine.WebServers.Tomcat;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.WebServers.Tomcat;

public sealed class ReadingConnectors
{
    [Fact]
    public void Connectors_have_TLS_hosts_and_the_default_one_is_known_by_its_name()
    {
        var connectors = Connectors("""
            <Server portOffset="1000"><Service name="Catalina">
              <Connector port="${http}" address="0.0.0.0"/>
              <Connector port="8009" protocol="AJP/1.3"/>
              <Connector port="-1" SSLEnabled="true"/>
              <Connector port="8443" address="192.0.2.1" SSLEnabled="TRUE" defaultSSLHostConfigName="A.example">
                <SSLHostConfig hostName="a.example"><Certificate certificateKeystoreFile="a"/><Certificate certificateFile="b"/></SSLHostConfig>
                <SSLHostConfig hostName="*.example" certificateKeystoreFile="c"/>
                <SSLHostConfig/>
              </Connector>
              <Connector port="8444" SSLEnabled="true" keystoreFile="d"><SSLHostConfig hostName="e"/></Connector>
            </Service></Server>
            """);
        Assert.Equal([("*", 9080, false), ("192.0.2.1", 9443, true), ("*", 9444, true)], connectors.Select(connector => (connector.Address, connector.Port, connector.IsTls)));
        Assert.Equal([("a.example", true, 2), ("*.example", false, 1), ("", false, 0)], connectors[1].Hosts.Select(host => (host.ClientName, host.IsDefault, host.Holders.Count)));
        Assert.Equal([false, true], connectors[1].Hosts[0].Holders.Select(holder => holder.IsPem));
        Assert.Equal([("", true), ("e", false)], connectors[2].Hosts.Select(host => (host.ClientName, host.IsDefault)));
        Assert.Equal(TomcatNames.OfConnector, connectors[2].Hosts[0].Holders[0].Names);
    }

    [Fact]
    public void What_a_connector_says_itself_is_its_default_host_but_where_this_Tomcat_passes_over_it()
    {
        const string text = """
            <Server><Service>
              <Connector port="1" SSLEnabled="true" keystoreFile="a"><SSLHostConfig><Certificate certificateKeystoreFile="b"/></SSLHostConfig></Connector>
              <Connector port="2" SSLEnabled="true" keystorePass="c"/>
              <Connector port="3" SSLEnabled="true" maxThreads="5"/>
            </Service></Server>
            """;
        Assert.Equal([(2, 2), (1, 1), (1, 0)], Counted(hasOlderForm: true));
        Assert.Equal([(1, 1), (1, 0), (1, 0)], Counted(hasOlderForm: false));

        IEnumerable<(int Hosts, int Holders)> Counted(bool hasOlderForm) => TomcatConnector.All(
                ServerXml.Read(Encoding.UTF8.GetBytes(text)), (element, name) => element.Find(name)?.Value, hasOlderForm)
            .Select(connector => (connector.Hosts.Count, connector.Hosts.Sum(host => host.Holders.Count)));
    }

    [Theory]
    [InlineData("<Server>\n<Service>\n</Server>", "3")]
    [InlineData("<Server>\n<Service name='&file;'/></Server>", "2")]
    [InlineData("", "0")]
    [InlineData("<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<Server>&e;</Server>", "2")]
    public void What_is_no_XML_or_needs_another_file_is_refused_with_its_line(string text, string line) =>
        Assert.Equal(line, Assert.Throws<Refusal>(() => ServerXml.Read(Encoding.UTF8.GetBytes(text))).Problem.Details["line"]);

    [Fact]
    public void Elements_in_elements_without_end_do_not_end_the_program() =>
        Assert.Equal("malformed", Assert.Throws<Refusal>(() => ServerXml.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))))).Problem.Code);

    [Fact]
    public void Every_tag_and_attribute_stands_where_it_is_said_to() => Prop.ForAll(Documents.ToArbitrary(), text =>
    {
        var file = Encoding.UTF8.GetBytes(text);
        return All(ServerXml.Read(file)).All(element =>
            At(file, element.Offset, element.TagEnd).StartsWith("<" + element.Name, StringComparison.Ordinal)
            && At(file, element.Offset, element.TagEnd).EndsWith(element.IsEmpty ? "/>" : ">", StringComparison.Ordinal)
            && (element.IsEmpty ? element.End == element.TagEnd : At(file, element.TagEnd, element.End).TrimEnd('>', ' ').EndsWith("</" + element.Name, StringComparison.Ordinal))
            && element.Attributes.All(attribute => At(file, attribute.Offset, attribute.Offset + attribute.Length) == attribute.Raw && attribute.Raw.StartsWith(attribute.Name, StringComparison.Ordinal)));
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Documents =>
        from inside in Inside(3)
        from mark in Gen.Elements("", "\uFEFF")
        from head in Gen.Elements("", "<?xml version='1.0'?>\r\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- > -->\n")
        select $"{mark}{head}<Server>{inside}</Server>";

    private static Gen<string> Inside(int depth) => depth == 0
        ? Gen.Elements("", " ", "\n", "<!-- <a b='c'> -->", "<![CDATA[<x>]]>", "\u5bc6\u78bc")
        : from parts in Gen.ListOf(Gen.OneOf(Inside(0), Element(depth)), 4) select string.Concat(parts);

    private static Gen<string> Element(int depth) =>
        from name in Gen.Elements("Connector", "SSLHostConfig", "a.b")
        from attributes in Gen.SubListOf(" a='1'", "\r\n\tb = \"<!-- > -->\"".Replace("<", "&lt;"), " c=\"it's/>\"", "\rd='\"'", "  e=''", " f='\u5bc6'")
        from inside in Inside(depth - 1)
        from form in Gen.Elements("<{0}{1}/>", "<{0}{1} />", "<{0}{1}>{2}</{0}>", "<{0}{1}\n>{2}</{0} >")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name, string.Concat(attributes), inside);

    private static IEnumerable<TomcatElement> All(TomcatElement element) => element.Children.SelectMany(All).Prepend(element);

    private static string At(byte[] file, int start, int end) => Encoding.UTF8.GetString(file[start..end]);

    private static IReadOnlyList<TomcatConnector> Connectors(string text)
    {
        var root = ServerXml.Read(Encoding.UTF8.GetBytes(text));
        return TomcatConnector.All(root, (element, name) => element.Find(name)?.Value.Replace("${http}", "8080"));
    }
}
