namespace CertTui.Engine.Ports;

/// <summary>A fault that a practice machine was given, and what the trainee is told.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Symptom">What staff or customers complain of: a choice of the question <c>symptom</c>.</param>
/// <param name="Inputs">What the trainee knows at the start, by question: the host, the files that lie around.</param>
public sealed record Seeded(string Scenario, string Symptom, IReadOnlyDictionary<string, string> Inputs);

/// <summary>Faults to be found. Each stands on names of its own, so that several can be there at once.</summary>
public interface ITraining
{
    /// <summary>Kebab-case, in the order of the guide.</summary>
    IReadOnlyList<string> Scenarios { get; }

    /// <summary>The one that was seeded last; null where none was.</summary>
    Seeded? Current { get; }

    /// <summary>Makes the fault, afresh where it was there before. <see cref="Refusal"/> <c>scenario-not-found</c> (scenario).</summary>
    Seeded Seed(string scenario);
}
