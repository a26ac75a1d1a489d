using CertTui.Guides.Model;
using CertTui.Guides.Tests.EveryGuide;

namespace CertTui.Guides.Tests.HongkongPost;

/// <summary>The digest's guards that only this guide has: each, what opens it and what closes it.</summary>
public sealed class GuardTable
{
    private static readonly Guide Guide = AllGuides.Find("hkpost-iis")!;

    private static readonly Dictionary<string, Guard> Guards = All().SelectMany(guard => guard.Parts).DistinctBy(part => part.Code).ToDictionary(part => part.Code);

    [Theory]
    [InlineData("submission-site", "#submissionSite=yes", "#submissionSite=no")]
    [InlineData("no-submission-site", "#submissionSite=no", "#submissionSite=yes")]
    [InlineData("several-names", "certificateType=ev-multi-domain", "certificateType=wildcard")]
    [InlineData("chinese-organization", "hasChineseName=yes", "hasChineseName=no")]
    [InlineData("types-pin", "pinEntry=typed", "pinEntry=envelope")]
    [InlineData("not-government", "government=no", "government=yes")]
    [InlineData("dcv-email", "dcvMethod=email", "dcvMethod=dns")]
    [InlineData("dcv-allows-website", "certificateType=ev", "certificateType=wildcard")]
    [InlineData("dcv-allows-email", "certificateType=wildcard", "certificateType=multi-domain")]
    [InlineData("installs-arl", "arl=yes", "arl=no")]
    public void A_guard_opens_and_closes(string code, string opens, string closed)
    {
        Assert.Null(Guards[code].WhyClosed(Situation.Of(opens)));
        Assert.Equal(code, Guards[code].WhyClosed(Situation.Of(closed)));
    }

    [Theory]
    [InlineData("@2026-11-20; certificateType=standard", "dns website email")]
    [InlineData("@2026-11-20; certificateType=multi-domain", "dns website")]
    [InlineData("@2026-11-20; certificateType=wildcard", "dns email")]
    [InlineData("@2026-11-20; certificateType=ev", "dns website email")]
    [InlineData("@2026-11-20; certificateType=ev-multi-domain", "dns website")]
    [InlineData("@2028-03-15; certificateType=wildcard", "dns")]
    public void The_page_offers_only_what_fits_the_type_and_the_day(string situation, string methods) =>
        Assert.Equal(methods, string.Join(' ', Find("dcvMethod").Choices(Situation.Of(situation))));

    [Theory]
    [InlineData("government=yes", false)]
    [InlineData("government=no", true)]
    public void A_government_body_passes_validation_by(string situation, bool isAsked) =>
        Assert.Equal(isAsked, Guide.InPlay(Situation.Of(situation)).Any(step => step.Id == "C.dcv"));

    [Theory]
    [InlineData("certificateType=wildcard", "*.example.com.hk", null)]
    [InlineData("certificateType=wildcard", "www.example.com.hk", "wildcard-wanted")]
    [InlineData("certificateType=standard", "*.example.com.hk", "wildcard-not-this-type")]
    [InlineData("certificateType=ev", "*.example.com.hk", "wildcard-not-this-type")]
    [InlineData("certificateType=standard", "www.我的伺服器.com", null)]
    public void The_star_belongs_to_the_wildcard_type_and_to_no_other(string situation, string name, string? code) =>
        Assert.Equal(code, Find("commonName").Read(Situation.Of(situation), name).Error?.Code);

    [Theory]
    [InlineData("012345678", true)]
    [InlineData("012 345-678", true)]
    [InlineData("12345678", false)]
    [InlineData("01234567a", false)]
    public void A_reference_number_has_nine_digits_and_keeps_its_zero(string typed, bool isTaken)
    {
        var reading = Find("reference").Read(Situation.Of(""), typed);
        Assert.Equal(isTaken, reading.IsTaken);
        if (isTaken)
            Assert.Equal("012345678", reading.Value);
    }

    [Theory]
    [InlineData("1234567890123456", true)]
    [InlineData("1234 5678 9012 3456", true)]
    [InlineData("1234-5678-9012-345", false)]
    [InlineData("123456789012345x", false)]
    public void A_pin_has_sixteen_digits_and_its_blanks_do_not_count(string typed, bool isTaken) =>
        Assert.Equal(isTaken, Guide.Steps.OfType<AskSecret>().Single(step => step.Id == "C.2.pin").Check(typed).Count == 0);

    private static Question Find(string id) => Guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).First(question => question.Id == id);

    private static IEnumerable<Guard> All() =>
        Guide.Sections.Select(section => section.When)
            .Concat(Guide.Steps.Select(step => step.When))
            .Concat(Guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).SelectMany(question => question.Options.Select(option => option.When).Append(question.When)))
            .OfType<Guard>();
}
