namespace CertTui.Guides.Model;

/// <summary>When a section, a step, a question or an option is in play. Pure: it sees what is known and nothing else.</summary>
/// <param name="Code">Kebab-case; the reason that a person reads stands in the locales as <c>guard.CODE</c>, the map shows the code.</param>
/// <param name="Opens">Whether it lets through.</param>
public sealed record Guard(string Code, Func<Known, bool> Opens)
{
    /// <summary>Both must open; the code is the one of the first that does not.</summary>
    public static Guard operator &(Guard left, Guard right) => new(left.Code + "+" + right.Code, known => left.Opens(known) && right.Opens(known))
    {
        Parts = [.. left.Parts, .. right.Parts],
    };

    private readonly IReadOnlyList<Guard>? _parts;

    public IReadOnlyList<Guard> Parts
    {
        get => _parts ?? [this];
        private init => _parts = value;
    }

    /// <summary>The code of the first part that keeps it closed, or null where it is open.</summary>
    public string? WhyClosed(Known known) => Parts.FirstOrDefault(part => !part.Opens(known))?.Code;
}
