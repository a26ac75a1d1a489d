using CertTui.Engine.DomainValidation;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost;

/// <summary>When the parts of Hongkong Post's guides are in play that no other guide has.</summary>
internal static class Guards
{
    public static readonly Guard SubmissionSite = new("submission-site", known => known.Is("submissionSite", "yes"));
    public static readonly Guard NoSubmissionSite = new("no-submission-site", known => !known.Is("submissionSite", "yes"));
    public static readonly Guard SeveralNames = new("several-names", known => Type(known).EndsWith("multi-domain", StringComparison.Ordinal));
    public static readonly Guard ChineseOrganization = new("chinese-organization", known => known.Said("hasChineseName", "yes"));
    public static readonly Guard TypesPin = new("types-pin", known => known.Said("pinEntry", "typed"));
    public static readonly Guard Validates = new("not-government", known => !known.Said("government", "yes"));
    public static readonly Guard ByDns = new("dcv-dns", known => known.Said("dcvMethod", "dns"));
    public static readonly Guard ByWebsite = new("dcv-website", known => known.Said("dcvMethod", "website"));
    public static readonly Guard ByEmail = new("dcv-email", known => known.Said("dcvMethod", "email"));
    public static readonly Guard WebsiteAllowed = Allowed("website");
    public static readonly Guard EmailAllowed = Allowed("email");
    public static readonly Guard InstallsArl = new("installs-arl", known => known.Said("arl", "yes"));

    public static readonly Guard Wildcard = new("wildcard", IsWildcard);
    public static readonly Guard NamedOneByOne = new("not-wildcard-type", known => !IsWildcard(known));
    public static readonly Guard HasMailServer = new("has-mail-server", known => known.Fact("mailServer") is { Length: > 0 });
    public static readonly Guard NoMailServer = new("no-mail-server", known => known.Fact("mailServer") is not { Length: > 0 });
    public static readonly Guard ServesSmtp = new("serves-smtp", known => known.Said("serviceSmtp", "yes"));
    public static readonly Guard ServesPopOrImap = new("serves-pop-imap", known => known.Said("servicePop", "yes") || known.Said("serviceImap", "yes"));
    public static readonly Guard InstallsCross = new("installs-cross", known => known.Said("cross", "yes"));
    public static readonly Guard RootMissing = new("root-missing", known => known.Is("rootTrusted", "no"));
    public static readonly Guard AddsRoot = new("adds-root", known => known.Said("addRoot", "yes"));
    public static readonly Guard RemovesOld = new("removes-old", known => known.Said("removeOld", "yes"));

    public static bool IsWildcard(Known known) => Type(known) == "wildcard";

    public static string Type(Known known) => known.Answer("certificateType") ?? "standard";

    private static Guard Allowed(string method) => new("dcv-allows-" + method, known =>
        ValidationMethods.For(Type(known), isGovernment: false, known.Today).Any(found => found.Id == method && found.IsAllowed));
}
