using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;
using static CertTui.Guides.TwcaFaq.Questions.Inputs;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>What the questions 4.2 to 4.4 are told: configurations, keystores, files.</summary>
internal static class ServerInputs
{
    public static readonly Question OpenSslConf = Question.Text("opensslConf", (_, text) => new Reading(text)) with
    {
        Optional = true,
        Default = Proposed("opensslConf"),
    };

    /// <summary>The folders where distributions and installers put openssl.cnf.</summary>
    public static readonly Question OpenSslFolders = Folders("opensslFolders",
        "/etc/ssl", "/etc/pki/tls", "/usr/lib/ssl", "/usr/local/ssl", @"C:\Apache24", @"C:\Program Files\OpenSSL-Win64", @"C:\OpenSSL-Win64");

    public static readonly IReadOnlyList<Question> Request =
    [
        Requesting.CommonName with { Default = Proposed("commonName") },
        Requesting.Attribute("organization", SubjectAttribute.Organization, SubjectRules.Twca) with { Default = Proposed("organization") },
        Requesting.Attribute("locality", SubjectAttribute.Locality, SubjectRules.Twca, "TAIPEI"),
        Requesting.Attribute("state", SubjectAttribute.State, SubjectRules.Twca, "TAIWAN"),
        Requesting.Attribute("country", SubjectAttribute.Country, SubjectRules.Twca, "TW"),
        Requesting.CsrPath with { Default = known => Proposed("csrPath")(known) ?? Requesting.CsrPath.Default(known) },
    ];

    public static readonly Question ApacheConfig = File("apacheConfig") with { Default = Or("apacheConfig", "/etc/apache2/apache2.conf") };

    public static readonly Question ServerXml = File("serverXml") with { Default = Or("serverXml", "/etc/tomcat10/server.xml") };

    /// <summary>Into which the certificate was imported; empty where it is the one that server.xml names.</summary>
    public static readonly Question ImportedInto = File("importedInto") with { Optional = true };

    public static readonly Question KeyStoreFile = File("keystoreFile");

    public static readonly Question KeyStoreAlias = Question.Text("keystoreAlias", (_, text) => new Reading(text)) with { Default = Proposed("keystoreAlias") };

    /// <summary>Tomcat has the password in server.xml; another one is asked for.</summary>
    public static readonly Question KeyStorePassword = Question.Choice("keystorePassword", new Option("server-xml"), new Option("other")) with
    {
        Default = _ => "server-xml",
    };

    public static readonly Guard OtherPassword = new("other-password", known => known.Said("keystorePassword", "other"));

    public static readonly Question FormatFile = File("formatFile");

    public static readonly Question FormatWanted = Question.Choice("formatWanted", new Option("pem"), new Option("der"), new Option("full-chain")) with
    {
        Default = Or("formatWanted", "pem"),
    };

    public static readonly Question PfxFile = File("pfxFile");

    public static readonly Question PfxTarget = Question.Choice("pfxTarget", new Option("2016"), new Option("2019"), new Option("old-device"), new Option("new-device")) with
    {
        Default = Or("pfxTarget", "2016"),
    };

    public static readonly Question MoveKind = Question.Choice("moveKind", new Option("iis-tomcat"), new Option("iis-apache"), new Option("apache-iis")) with
    {
        Default = Or("moveKind", "iis-tomcat"),
    };

    public static readonly Question MoveFrom = File("moveFrom");

    public static readonly Question MoveTo = File("moveTo");

    private static Question Folders(string id, params string[] usual) => Question.Text(id, (_, text) => new Reading(text.Replace(';', '\n'))) with
    {
        Optional = true,
        Default = Or(id, string.Join('\n', usual)),
    };

    private static Func<Known, string?> Or(string id, string usual) => known => Proposed(id)(known) ?? usual;
}
