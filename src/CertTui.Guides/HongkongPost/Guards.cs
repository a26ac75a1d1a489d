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

    public static string Type(Known known) => known.Answer("certificateType") ?? "standard";

    private static Guard Allowed(string method) => new("dcv-allows-" + method, known =>
        ValidationMethods.For(Type(known), isGovernment: false, known.Today).Any(found => found.Id == method && found.IsAllowed));
}
