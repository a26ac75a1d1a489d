using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Questions;

/// <summary>What the guide for Exchange lacks: which services the certificate is to serve. And the optional parts of section D.</summary>
internal static class MailServing
{
    public static readonly Question Iis = Service("serviceIis", "IIS", "yes");

    public static readonly Question Smtp = Service("serviceSmtp", "SMTP", "yes");

    public static readonly Question Pop = Service("servicePop", "POP", "no") with { Default = known => Guards.IsWildcard(known) ? "no" : FromOld(known, "POP", "no") };

    public static readonly Question Imap = Service("serviceImap", "IMAP", "no") with { Default = known => Guards.IsWildcard(known) ? "no" : FromOld(known, "IMAP", "no") };

    /// <summary>The certificate with which servers of the organisation talk to each other: left alone unless told.</summary>
    public static readonly Question DefaultSmtp = Question.YesNo("replaceDefaultSmtp", "no") with { When = Guards.ServesSmtp };

    /// <summary>The mail server takes these names from the subject, and a star is no host.</summary>
    public static readonly Question PopImapHost = Question.Text("popImapHost", Requesting.CommonName.Check) with
    {
        Default = known => Known.Lines(known.Fact("mailNames")).FirstOrDefault(),
    };

    public static readonly Question RemoveOld = Question.YesNo("removeOld", "no");

    public static readonly Question AddRoot = Question.YesNo("addRoot", "no");

    public static readonly Question Cross = Question.YesNo("cross", "no");

    public static readonly Question CrossPath = Question.Text("crossPath", Paths.Check) with { When = Guards.InstallsCross };

    private static Question Service(string id, string service, string standard) => Question.YesNo(id, standard) with
    {
        Default = known => FromOld(known, service, standard),
    };

    // At a renewal the new certificate takes over what the old one serves.
    private static string FromOld(Known known, string service, string standard) =>
        known.Answer("renewOf") is { } chosen && known.Fact("services." + chosen.Split(' ')[0]) is { } services
            ? (services.Split(',').Contains(service) ? "yes" : "no")
            : standard;
}
