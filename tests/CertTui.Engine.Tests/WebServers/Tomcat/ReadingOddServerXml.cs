using System.Text;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Tests.WebServers.Tomcat;

public sealed class ReadingOddServerXml
{
    [Theory]
    [InlineData("<Server a='&#x5bc6;&#30908;'/>", "密碼")]
    [InlineData("<Server a='&#233;&amp;&lt;&quot;&apos;&gt;'/>", "é&<\"'>")]
    [InlineData("<Server a='密碼 &#128273;'/>", "密碼 \U0001F511")]
    [InlineData("<Server a='1\r\n2\t3\n4&#10;'/>", "1 2 3 4\n")]
    [InlineData("<Server a='&amp;lt;'/>", "&lt;")]
    public void An_attribute_means_what_it_means_to_Tomcat(string text, string value) => Assert.Equal(value, ValueOf(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("ISO-8859-1", "clé")]
    [InlineData("Big5", "許功蓋")]
    [InlineData("GBK", "密码")]
    [InlineData("windows-1252", "€")]
    public void So_it_does_in_the_encoding_that_the_first_line_names(string name, string value)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        Assert.Equal(value, ValueOf(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>\n<!-- {value} -->\n<Server a='{value}'/>")));
    }

    [Theory]
    [InlineData("<!DOCTYPE Server [<!ENTITY tls '8443'>]>\n<Server a='&tls;'/>", "&tls;", "2")]
    [InlineData("<!DOCTYPE Server [<!ENTITY c SYSTEM 'tls.xml'>]>\n<Server>\n&c;</Server>", "&c;", "3")]
    [InlineData("<?xml version='1.0' encoding='ISO-2022-JP'?><Server/>", "ISO-2022-JP", "1")]
    [InlineData("<?xml version='1.0' encoding='x-nobody'?><Server/>", "x-nobody", "1")]
    [InlineData("<?xml version='1.1'?><Server/>", "XML 1.1", "1")]
    public void What_Tomcat_reads_and_this_program_does_not_is_named_and_not_called_broken(string text, string reason, string line)
    {
        var problem = Assert.Throws<Refusal>(() => ServerXml.Read(Encoding.UTF8.GetBytes(text))).Problem;
        Assert.Equal(("unsupported", reason, line), (problem.Code, problem.Details["reason"], problem.Details["line"]));
    }

    [Fact]
    public void A_colon_in_a_name_is_a_letter_like_others() => Assert.Equal("1", ValueOf("<Server x:note='2' a='1'><y:z/></Server>"u8.ToArray()));

    private static string? ValueOf(byte[] file) => ServerXml.Read(file).Find("a")?.Value;
}
