using CertTui.Guides.Maps;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.Maps;

public sealed class EveryMap
{
    public static TheoryData<string> Guides => [.. AllGuides.Ids];

    public static TheoryData<string, string> Pages => new(from guide in AllGuides.Ids from language in LanguageTag.All select (guide, language));

    [Theory]
    [MemberData(nameof(Guides))]
    public void The_state_machine_is_the_one_of_the_golden_file(string guide) => Golden.Check(guide + ".mmd", Map.Of(AllGuides.Find(guide)!));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_checklist_has_every_section_and_step(string id, string language)
    {
        var guide = AllGuides.Find(id)!;
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
