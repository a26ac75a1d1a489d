using CertTui.Machines.Unix.Tomcat;

namespace CertTui.Machines.Tests.Unix.Tomcat;

public sealed class WhatTomcatSays
{
    [Fact]
    public void The_innermost_cause_that_says_more_than_a_class_is_told()
    {
        var problem = TomcatTest.Broken("/conf/server.xml", """
            SEVERE: Error running command
            java.lang.Error: org.apache.catalina.LifecycleException: Protocol handler initialization failed
            	at org.apache.catalina.startup.Catalina.load(Catalina.java:837)
            Caused by: org.apache.catalina.LifecycleException: Protocol handler initialization failed
            Caused by: java.io.IOException: Alias name [server] does not identify a key entry
            	... 7 more
            """);
        Assert.Equal("Alias name [server] does not identify a key entry", problem.Details["reason"]);
        Assert.Equal(("/conf/server.xml", "-"), (problem.Details["path"], problem.Details["line"]));
    }

    [Fact]
    public void A_line_that_is_named_is_told()
    {
        var problem = TomcatTest.Broken("/conf/server.xml", """
            SEVERE: Parse fatal error at line [10] column [14]
            org.xml.sax.SAXParseException; systemId: file:/tmp/s3.xml; lineNumber: 10; columnNumber: 14; Attribute name "t" must be followed by '='.
            """);
        Assert.Equal(("10", "Attribute name \"t\" must be followed by '='."), (problem.Details["line"], problem.Details["reason"]));
    }

    [Fact]
    public void A_launch_knows_its_configuration_and_tells_nobody_its_arguments()
    {
        var launch = new TomcatLaunch(
            "/usr/bin/java", ["-Dcatalina.base=/a", "-Dcatalina.base=/b", "-Dp=secret", "org.apache.catalina.startup.Bootstrap", "-config", "conf/other.xml", "start"],
            new Dictionary<string, string>(), "/", 0, 0, null);
        Assert.Equal("/b/conf/other.xml", launch.Configuration);
        Assert.True(launch.IsTomcat);
        Assert.DoesNotContain("secret", $"{launch}");
        Assert.False((launch with { Arguments = ["-Dcatalina.base=/a", "org.apache.catalina.startup.Bootstrap", "configtest"] }).IsTomcat);
    }
}
