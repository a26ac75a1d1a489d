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
    /// <summary>The same question may be put in other words at another step.</summary>
    public IReadOnlyDictionary<(string Step, string Question), QuestionText> Asks { get; init; } = new Dictionary<(string, string), QuestionText>();

    public StepText Step(string id) => Steps.GetValueOrDefault(id) ?? StepText.Missing;

    public QuestionText Question(string id) => Questions.GetValueOrDefault(id) ?? QuestionText.Missing;

    /// <summary>As this step puts it; in the words of another step where it has none of its own.</summary>
    public QuestionText Question(string step, string id) => Asks.GetValueOrDefault((step, id)) ?? Question(id);

    public static GuideText Parse(string markdown) => new GuideTextReader().Read(markdown);
}
