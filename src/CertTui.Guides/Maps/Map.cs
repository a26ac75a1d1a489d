using System.Text;
using CertTui.Guides.Model;

namespace CertTui.Guides.Maps;

/// <summary>A guide's state machine as a Mermaid state diagram. Codes only, no sentences: it is the same in every language.</summary>
public static class Map
{
    public static string Of(Guide guide)
    {
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var section in guide.Sections)
            WriteSection(text, section);
        WriteOrder(text, guide);
        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, Section section)
    {
        text.Append($"    state \"{section.Id}{Label(section.When)}\" as {Name("S", section.Id)} {{\n");
        foreach (var step in section.Steps)
            text.Append($"        {Name("s", step.Id)} : {step.Id} {Kind(step)}{Label(step.When)}\n");
        for (var i = 1; i < section.Steps.Count; i++)
            text.Append($"        {Name("s", section.Steps[i - 1].Id)} --> {Name("s", section.Steps[i].Id)}\n");
        text.Append("    }\n");
    }

    private static void WriteOrder(StringBuilder text, Guide guide)
    {
        text.Append($"    [*] --> {Name("S", guide.Sections[0].Id)}\n");
        for (var i = 1; i < guide.Sections.Count; i++)
            text.Append($"    {Name("S", guide.Sections[i - 1].Id)} --> {Name("S", guide.Sections[i].Id)}\n");
        text.Append($"    {Name("S", guide.Sections[^1].Id)} --> [*]\n");
        foreach (var step in guide.Steps.OfType<Do>())
        {
            foreach (var (code, target) in step.SendsBack)
                text.Append($"    {Name("s", step.Id)} --> {Name("s", target)} : {code}\n");
        }
    }

    private static string Kind(Step step) => step switch
    {
        Tell => "tell",
        Ask ask => "ask " + string.Join(" ", ask.Questions.Select(question => question.Id + Label(question.When))),
        AskSecret => "secret",
        Do job => $"do {job.Job.Id}",
        Wait wait => $"wait {wait.Watch.Id}",
        _ => "",
    };

    private static string Label(Guard? guard) => guard is null ? "" : $" [{guard.Code}]";

    private static string Name(string prefix, string id) => prefix + id.Replace('.', '_').Replace('-', '_');
}
