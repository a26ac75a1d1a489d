using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary>What a process left: its exit code and what it wrote.</summary>
public sealed record Ended(int Exit, string Output, string Errors)
{
    /// <summary>The objects of <c>--json</c>; anything else on standard output fails the test.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The codes of the problems with severity error.</summary>
    public IReadOnlyList<string> Errored => [.. Refusals.Select(problem => problem.GetProperty("code").GetString()!)];

    /// <summary>The questions that those problems are about.</summary>
    public IReadOnlyList<string> WrongQuestions =>
        [.. Refusals.Select(problem => problem.GetProperty("evidence").GetProperty("question").GetString()!)];

    public string CaseId => Of("case").First().GetProperty("case").GetString()!;

    private IEnumerable<JsonElement> Refusals => Of("problem").Where(problem => problem.GetProperty("severity").GetString() == "error");

    public IEnumerable<JsonElement> Of(string kind) => Objects.Where(found => found.GetProperty("kind").GetString() == kind);

    /// <summary>Fails with all that was said where the code is another one.</summary>
    public Ended Expect(int exit)
    {
        Assert.True(exit == Exit, $"exit {Exit} and not {exit}\n{Output}\n{Errors}");
        return this;
    }
}
