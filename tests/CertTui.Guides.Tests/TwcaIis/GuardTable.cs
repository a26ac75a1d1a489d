using CertTui.Guides.Model;
using CertTui.Guides.Tests.EveryGuide;

namespace CertTui.Guides.Tests.TwcaIis;

/// <summary>Section 7 of the digest: each guard, what opens it and what closes it.</summary>
public sealed class GuardTable
{
    private static readonly Guide Guide = AllGuides.Find("twca-iis")!;

    private static readonly Dictionary<string, Guard> Guards = All(Guide).SelectMany(guard => guard.Parts).DistinctBy(part => part.Code).ToDictionary(part => part.Code);

    public static TheoryData<string, string, string> Table => new()
    {
        // code, opens, closed
        { "practice", "#machine=practice", "#machine=this" },
        { "portal", "#portal=yes", "#portal=no" },
        { "no-portal", "#portal=no", "#portal=yes" },
        { "dns-at-portal", "#portal=no", "#portal=yes" },
        { "not-restore", "flow=renew", "flow=restore" },
        { "restore", "flow=restore", "flow=new" },
        { "renew", "flow=renew", "flow=new" },
        { "elsewhere-too", "flow=renew", "flow=new" },
        { "has-certificates", "#installed=AB shop 2027-01-01", "#installed=" },
        { "pending-same-host", "commonName=a.tw; #pending=1 a.tw no", "commonName=b.tw; #pending=1 a.tw no" },
        { "new-request", "pendingChoice=discard", "pendingChoice=continue" },
        { "not-submitted", "pendingChoice=continue; commonName=a.tw; #pending=1 a.tw no", "pendingChoice=continue; commonName=a.tw; #pending=1 a.tw no\n2 a.tw yes" },
        { "writes-ou", "writeOu=yes", "writeOu=no" },
        { "backs-up-key", "keyBackup=now", "keyBackup=refuse" },
        { "refuses-key-backup", "keyBackup=refuse", "keyBackup=now" },
        { "by-portal", "", "route=acme" },
        { "by-acme", "route=acme", "route=portal" },
        { "email-still-allowed", "@2028-03-14", "@2028-03-15" },
        { "phone-still-allowed", "@2027-03-14", "@2027-03-15" },
        { "not-wildcard", "commonName=www.a.tw; names=a.tw", "commonName=www.a.tw; names=a.tw\n*.a.tw" },
        { "by-email", "validation=email", "validation=file" },
        { "by-file", "validation=file", "validation=phone" },
        { "by-phone", "validation=phone", "validation=email" },
        { "three-tier", "#tiers=3", "#tiers=4" },
        { "four-tier", "#tiers=4", "#tiers=3" },
        { "short-path", "#shortPath=present", "#shortPath=absent" },
        { "disables-short-path", "disableShortPath=yes", "disableShortPath=no" },
        { "system-lacks-root", "#systemTrust=lacks", "#systemTrust=none" },
        { "trusts-in-system", "trustInSystem=yes", "trustInSystem=no" },
        { "has-superseded", "#superseded=AB", "#superseded=" },
        { "removes-superseded", "removeSuperseded=yes", "removeSuperseded=no" },
        { "has-sites", "#sites=Default Web Site", "#sites=" },
        { "no-sites", "#sites=", "#sites=shop" },
        { "host-given", "bindHost=a.tw", "bindHost=" },
        { "backs-up", "backup=now", "backup=refuse" },
        { "refuses-backup", "backup=refuse", "backup=now" },
        { "restore-or-drill", "drill=yes", "drill=no" },
        { "replaces-everywhere", "replaceEverywhere=yes", "replaceEverywhere=no" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_guard_opens_and_closes(string code, string opens, string closed)
    {
        Assert.Null(Guards[code].WhyClosed(Situation.Of(opens)));
        Assert.Equal(code, Guards[code].WhyClosed(Situation.Of(closed)));
    }

    [Fact]
    public void Every_guard_of_the_guide_stands_in_the_table() =>
        Assert.Equal(Guards.Keys.Order(), Table.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData("@2026-11-20; commonName=www.a.tw", "dns email file phone")]
    [InlineData("@2026-11-20; commonName=*.a.tw", "dns email phone")]
    [InlineData("@2027-03-15; commonName=www.a.tw", "dns email file")]
    [InlineData("@2028-03-15; commonName=www.a.tw", "dns file")]
    [InlineData("@2028-03-15; commonName=*.a.tw", "dns")]
    [InlineData("@2026-11-20; commonName=www.a.tw; #portal=yes", "email file phone")]
    public void The_ways_of_validation_are_those_that_still_work(string situation, string ways) =>
        Assert.Equal(ways, string.Join(' ', GuideQuestions.Find("validation").Choices(Situation.Of(situation))));

    [Fact]
    public void Of_two_guards_the_first_that_is_closed_is_the_reason()
    {
        var step = Guide.Step("5.4.10.off");
        Assert.Equal("not-restore", Guide.WhyNot(step, Situation.Of("flow=restore")));
        Assert.Equal("short-path", Guide.WhyNot(step, Situation.Of("#tiers=4")));
        Assert.Null(Guide.WhyNot(step, Situation.Of("#tiers=4; #shortPath=present; disableShortPath=yes")));
    }

    private static IEnumerable<Guard> All(Guide guide) =>
        guide.Sections.Select(section => section.When)
            .Concat(guide.Steps.Select(step => step.When))
            .Concat(GuideQuestions.All.Select(question => question.When))
            .Concat(GuideQuestions.All.SelectMany(question => question.Options).Select(option => option.When))
            .OfType<Guard>();
}
