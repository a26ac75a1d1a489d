using CertTui.Guides.Maps;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.Maps;

public sealed class TwcaIisMap
{
    [Fact]
    public void The_state_machine_is_the_one_of_the_golden_file() => Golden.Check("twca-iis.mmd", Map.Of(AllGuides.Find("twca-iis")!));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-HK")]
    [InlineData("zh-TW")]
    [InlineData("zh-CN")]
    public void The_checklist_has_every_section_and_step(string language)
    {
        Assert.SkipUnless(File.Exists(Repository.Path("locales", language, "guides", "twca-iis.md")), $"The guide's words in {language} are not written yet.");
        var guide = AllGuides.Find("twca-iis")!;
        var page = Checklist.Of(guide, Texts.Load(language));
        Assert.All(guide.Sections, section => Assert.Contains($"\n## {section.Id} ", page));
        Assert.All(guide.Steps, step => Assert.Contains($"\n- [ ] **{step.Id}** ", page));
    }

    [Fact]
    public void Every_way_back_is_drawn()
    {
        var map = Map.Of(AllGuides.Find("twca-iis")!);
        Assert.Contains("s5_6_5_complete --> s5_4_3 : root-missing\n", map);
        Assert.StartsWith("stateDiagram-v2\n", map);
        Assert.True(map.All(char.IsAscii));
    }
}
