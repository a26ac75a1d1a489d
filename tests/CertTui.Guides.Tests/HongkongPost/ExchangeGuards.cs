using CertTui.Guides.Model;
using CertTui.Guides.Tests.EveryGuide;

namespace CertTui.Guides.Tests.HongkongPost;

/// <summary>What only the guide for Exchange asks, and when.</summary>
public sealed class ExchangeGuards
{
    private static readonly Guide Guide = AllGuides.Find("hkpost-exchange")!;

    [Theory]
    [InlineData("certificateType=wildcard", "B.5", true)]
    [InlineData("certificateType=wildcard", "B.5.1", false)]
    [InlineData("certificateType=wildcard", "B.5.2", false)]
    [InlineData("certificateType=ev", "B.5", false)]
    [InlineData("certificateType=ev", "B.5.1", true)]
    [InlineData("certificateType=multi-domain", "B.5.2", true)]
    [InlineData("government=yes", "C.4", false)]
    [InlineData("government=no", "C.4", true)]
    [InlineData("#rootTrusted=no", "D.root", true)]
    [InlineData("#rootTrusted=yes", "D.root", false)]
    [InlineData("cross=yes", "D.cross.install", true)]
    [InlineData("cross=no", "D.cross.install", false)]
    [InlineData("#mailServer=Exchange", "E.services", true)]
    [InlineData("#mailServer=Exchange", "E.services.none", false)]
    [InlineData("flow=new", "E.services.none", true)]
    [InlineData("#mailServer=Exchange; certificateType=wildcard; servicePop=yes", "E.services.host", true)]
    [InlineData("#mailServer=Exchange; certificateType=wildcard; servicePop=no", "E.services.host", false)]
    [InlineData("#mailServer=Exchange; certificateType=multi-domain; servicePop=yes", "E.services.host", false)]
    [InlineData("flow=renew; removeOld=yes", "G.old.remove", true)]
    [InlineData("flow=renew; removeOld=no", "G.old.remove", false)]
    [InlineData("flow=new", "G.old", false)]
    public void A_step_is_in_play_or_not(string situation, string step, bool isInPlay) =>
        Assert.Equal(isInPlay, Guide.InPlay(Situation.Of(situation)).Any(other => other.Id == step));

    [Theory]
    [InlineData("multi-domain", "mail.example.com.hk, owa.example.com.hk", null)]
    [InlineData("multi-domain", "*.example.com.hk", "wildcard-not-this-type")]
    [InlineData("standard", "mail.example.com.hk owa.example.com.hk", "names-too-many")]
    [InlineData("ev", "mail.example.com.hk owa.example.com.hk", "names-too-many")]
    [InlineData("multi-domain", "mail.local", "name-reserved")]
    public void Names_are_those_that_the_type_allows(string type, string typed, string? code) =>
        Assert.Equal(code, Find("B.5.1", "names").Read(Situation.Of("certificateType=" + type), typed).Error?.Code);

    [Theory]
    [InlineData("example.com.hk")]
    [InlineData("*.example.com.hk")]
    public void A_wildcard_is_understood_with_and_without_its_star(string typed) =>
        Assert.Equal("*.example.com.hk", Find("B.5", "commonName").Read(Situation.Of("certificateType=wildcard"), typed).Value);

    [Theory]
    [InlineData("#services.ABCD=IIS,SMTP,POP,IMAP; renewOf=ABCD mail", "yes yes yes yes")]
    [InlineData("#services.ABCD=SMTP; renewOf=ABCD mail", "no yes no no")]
    [InlineData("flow=new", "yes yes no no")]
    [InlineData("#services.ABCD=IIS,SMTP,POP,IMAP; renewOf=ABCD mail; certificateType=wildcard", "yes yes no no")]
    public void The_new_certificate_is_proposed_for_what_the_old_one_serves(string situation, string proposed)
    {
        var known = Situation.Of(situation);
        string[] services = ["serviceIis", "serviceSmtp", "servicePop", "serviceImap"];
        Assert.Equal(proposed, string.Join(' ', services.Select(service => Find("E.services", service).Default(known))));
    }

    private static Question Find(string step, string id) => ((Ask)Guide.Step(step)).Questions.First(question => question.Id == id);
}
