namespace CertTui.Guides.Words;

/// <summary>The words of one question: label, help under the field, and a label for each choice.</summary>
public sealed record QuestionText(string Label, string Help, IReadOnlyDictionary<string, string> Choices)
{
    public static readonly QuestionText Missing = new("", "", new Dictionary<string, string>());
}

/// <summary>The words of one step or section.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Body">What the person reads; paragraphs parted by empty lines.</param>
/// <param name="Parts"><c>paper</c>: what the guide on paper has one click; <c>today</c>: what is different by now; <c>help</c>: more, under F1.</param>
public sealed record StepText(string Title, string Body, IReadOnlyDictionary<string, string> Parts)
{
    public static readonly StepText Missing = new("", "", new Dictionary<string, string>());

    public string Part(string name) => Parts.GetValueOrDefault(name) ?? "";
}

/// <summary>
/// The words of a guide, from a Markdown file: <c># title</c>, <c>## ID Title</c> for a section or step,
/// <c>### paper</c>, <c>### today</c>, <c>### help</c>, and <c>### ask ID Label</c> with lines <c>= value: Label</c> for choices.
/// </summary>
public sealed record GuideText(
    string Title,
    string About,
    IReadOnlyDictionary<string, StepText> Steps,
    IReadOnlyDictionary<string, QuestionText> Questions)
{
    public StepText Step(string id) => Steps.GetValueOrDefault(id) ?? StepText.Missing;

    public QuestionText Question(string id) => Questions.GetValueOrDefault(id) ?? QuestionText.Missing;

    public static GuideText Parse(string markdown) => new GuideTextReader().Read(markdown);
}
