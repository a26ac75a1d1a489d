using System.Text;
using CertTui.Guides.Model;
using CertTui.Guides.Words;

namespace CertTui.Guides.Maps;

/// <summary>A guide as a Markdown checklist for paper, in one language.</summary>
public static class Checklist
{
    public static string Of(Guide guide, Texts texts)
    {
        var words = texts.Guide(guide.Id);
        var page = new StringBuilder($"# {words.Title}\n\n{words.About}\n");
        foreach (var section in guide.Sections)
        {
            page.Append($"\n## {section.Id} {words.Step(section.Id).Title}\n");
            Append(page, Condition(section.When, texts));
            foreach (var step in section.Steps)
                WriteStep(page, step, words, texts);
        }
        return page.ToString();
    }

    private static void WriteStep(StringBuilder page, Step step, GuideText words, Texts texts)
    {
        var text = words.Step(step.Id);
        page.Append($"\n- [ ] **{step.Id}** {text.Title}\n");
        Append(page, Condition(step.When, texts), "  ");
        Append(page, text.Body, "  ");
        foreach (var part in new[] { "today", "paper" }.Where(part => text.Part(part).Length > 0))
            Append(page, Words.Texts.Joined(texts["part." + part], text.Part(part)), "  ");
        if (step is Ask ask)
        {
            foreach (var question in ask.Questions)
                page.Append($"  - {words.Question(step.Id, question.Id).Label}: ______________{Choices(words.Question(step.Id, question.Id))}\n");
        }
    }

    private static string Choices(QuestionText question) =>
        question.Choices.Count == 0 ? "" : $" ({string.Join(" / ", question.Choices.Values)})";

    private static string Condition(Guard? guard, Texts texts) =>
        guard is null ? "" : string.Join(" ", guard.Parts.Select(part => $"({texts["only." + part.Code]})"));

    private static void Append(StringBuilder page, string text, string indent = "")
    {
        if (text.Length == 0)
            return;
        page.Append('\n');
        foreach (var line in text.Split('\n'))
            page.Append(line.Length == 0 ? "\n" : $"{indent}{line}\n");
    }
}
