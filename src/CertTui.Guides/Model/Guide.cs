namespace CertTui.Guides.Model;

/// <summary>A guide: its table of contents as data.</summary>
public sealed record Guide(string Id, params IReadOnlyList<Section> Sections)
{
    /// <summary>The practice machine gets a mail server when this guide is begun on it.</summary>
    public bool NeedsMailServer { get; init; }

    /// <summary>A tool looks at something and is done with it: no case is kept of it.</summary>
    public bool IsTool { get; init; }

    public IEnumerable<Step> Steps => Sections.SelectMany(section => section.Steps);

    public Step Step(string id) => Steps.First(step => step.Id == id);

    /// <summary>Null where there is none: a journal may be older than this edition of the guide.</summary>
    public Step? Find(string id) => Steps.FirstOrDefault(step => step.Id == id);

    public Section SectionOf(Step step) => Sections.First(section => section.Steps.Contains(step));

    /// <summary>Every step that these answers and facts put in play, in order.</summary>
    public IReadOnlyList<Step> InPlay(Known known) =>
    [
        .. Sections
            .Where(section => section.When?.Opens(known) ?? true)
            .SelectMany(section => section.Steps)
            .Where(step => IsInPlay(step, known)),
    ];

    /// <summary>Why a step is not in play: the guard's code; null where it is.</summary>
    public string? WhyNot(Step step, Known known) =>
        SectionOf(step).When?.WhyClosed(known) ?? step.When?.WhyClosed(known);

    private static bool IsInPlay(Step step, Known known) =>
        (step.When?.Opens(known) ?? true) && (step is not Ask ask || ask.Questions.Any(question => question.InPlay(known)));
}
