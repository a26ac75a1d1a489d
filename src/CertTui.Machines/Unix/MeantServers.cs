namespace CertTui.Machines.Unix;

/// <summary>Which of the servers that are installed are worked on. One that nobody runs may have any configuration: it is in nobody's way.</summary>
/// <param name="Named">Kinds that the person named; none where nobody did.</param>
/// <param name="Running">Kinds that run from their usual place.</param>
/// <param name="Changed">Kinds that this program has changed: what it did can be taken back while they stand still, too.</param>
internal sealed record MeantServers(IReadOnlyCollection<string> Named, IReadOnlyCollection<string> Running, IReadOnlyCollection<string> Changed)
{
    public bool Has(string kind) =>
        Named.Count > 0 ? Named.Contains(kind) : Running.Count == 0 || Running.Contains(kind) || Changed.Contains(kind);
}
