using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Engine.Tests.WebServers.Tomcat;

public sealed class ReadingProperties
{
    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void The_file_of_properties_has_the_last_word_and_what_nobody_knows_is_null()
    {
        var properties = TomcatProperties.Of(
            new Dictionary<string, string> { ["port"] = "1", ["host"] = "h" }, "# port=9\nport = 2 \n\tname:n"u8, None);
        Assert.Equal("2  h n", properties.Expand("${port} ${host} ${name}"));
        Assert.Equal("otherwise", properties.Expand("${no:-otherwise}"));
        Assert.Null(properties.Expand("x${no}"));
        Assert.Equal("$5 {}", properties.Expand("$5 {}"));
    }

    // java.util.Properties.load.
    [Theory]
    [InlineData("a=b\\\n  c", "bc")]
    [InlineData("a=b\\\r\n\tc\r\nz=1", "bc")]
    [InlineData("# x\\\na=b", "b")]
    [InlineData("x=y\\\na=b\na=c", "c")]
    [InlineData("a b", "b")]
    [InlineData("  a \t: b=c", "b=c")]
    [InlineData("a=\\u5bc6\\:\\=\\\\\\t.", "\u5bc6:=\\\t.")]
    [InlineData("\\u0061=b", "b")]
    [InlineData("a", "")]
    [InlineData("a=b\\", "b")]
    [InlineData("!\n\n\f a=b", "b")]
    [InlineData("a=1\n\na=2\n", "2")]
    public void Lines_are_read_as_Java_reads_them(string file, string value) =>
        Assert.Equal(value, TomcatProperties.Of(None, System.Text.Encoding.Latin1.GetBytes(file), None).Expand("${a}"));

    [Fact]
    public void A_line_that_goes_on_is_no_property_of_its_own() =>
        Assert.Equal("1", TomcatProperties.Of(new Dictionary<string, string> { ["port"] = "1" }, "jars=a,\\\nport=2"u8, None).Expand("${port}"));

    [Fact]
    public void Names_in_what_was_put_in_are_put_in_too_and_a_ring_has_no_end()
    {
        var properties = TomcatProperties.Of(None, "a=${b}43\nb=84\nring=${ring}\nround=.${round}\nc:-d=whole"u8, None);
        Assert.Equal("8443", properties.Expand("${a}"));
        Assert.Equal("${ring}", properties.Expand("${ring}"));
        Assert.Null(properties.Expand("${round}"));
        Assert.Equal("8443", properties.Expand("${none:-${a}}"));
    }

    [Theory]
    [InlineData("org.apache.tomcat.util.digester.EnvironmentPropertySource", "variable")]
    [InlineData("some.Other, org.apache.tomcat.util.digester.EnvironmentPropertySource", "variable")]
    [InlineData("some.Other", "1")]
    public void Variables_count_where_Tomcat_is_told_to_ask_them(string source, string value)
    {
        var system = new Dictionary<string, string> { ["PORT"] = "1", ["org.apache.tomcat.util.digester.PROPERTY_SOURCE"] = source };
        Assert.Equal(value, TomcatProperties.Of(system, [], new Dictionary<string, string> { ["PORT"] = "variable" }).Expand("${PORT}"));
    }
}
