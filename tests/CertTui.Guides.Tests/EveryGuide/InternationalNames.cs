using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.EveryGuide;

public sealed class InternationalNames
{
    [Theory]
    [InlineData("twca-iis")]
    [InlineData("hkpost-iis")]
    public void A_chinese_name_is_taken_as_its_a_label_and_both_forms_are_said(string guide)
    {
        var question = AllGuides.Find(guide)!.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).First(question => question.Id == "commonName");
        var reading = question.Read(Situation.Of("certificateType=standard"), "www.電子核證.gov.hk");
        Assert.Equal("www.xn--i8s431aqn1ad1j.gov.hk", reading.Value);
        var said = Assert.Single(reading.Problems, problem => problem.Code == "name-idn");
        Assert.Equal("www.電子核證.gov.hk", said.Details["unicode"]);
    }
}
