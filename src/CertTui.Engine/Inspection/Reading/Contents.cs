namespace CertTui.Engine.Inspection.Reading;

/// <summary>Collects what is found in one file.</summary>
/// <param name="file">The name of the file.</param>
internal sealed class Contents(string file)
{
    private readonly List<InspectedItem> _items = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<InspectedItem> Items => _items;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <exception cref="Refusal"><c>too-large</c></exception>
    public void Add(InspectedItem item)
    {
        if (_items.Count == InspectionLimits.Items)
            throw TooMany(_items.Count + 1);
        _items.Add(item);
    }

    /// <summary>The problem, with where it was found in the detail <c>source</c>.</summary>
    public void Add(string place, Problem problem) =>
        _problems.Add(problem with { Details = new Dictionary<string, string>(problem.Details) { ["source"] = SourceOf(file, place) } });

    public static Refusal TooMany(int found) => new("too-large", ("what", "file"), ("found", $"{found}"), ("maximum", $"{InspectionLimits.Items}"));

    public static string SourceOf(string file, string place) => place.Length == 0 ? file : $"{file}/{place}";
}
