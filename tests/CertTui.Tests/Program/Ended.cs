using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary>What a process left: its exit code and what it wrote.</summary>
public sealed record Ended(int Exit, string Output, string Errors)
{
    /// <summary>The objects of <c>--json</c>; anything else on standard output fails the test.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The problems with severity error, by code.</summary>
    public IReadOnlyList<string> Errored =>
        [.. Of("problem").Where(problem => problem.GetProperty("severity").GetString() == "error").Select(problem => problem.GetProperty("code").GetString()!)];

    public string CaseId => Of("case").First().GetProperty("case").GetString()!;

    public IEnumerable<JsonElement> Of(string kind) => Objects.Where(found => found.GetProperty("kind").GetString() == kind);

    /// <summary>Fails with all that was said where the code is another one.</summary>
    public Ended Expect(int exit)
    {
        Assert.True(exit == Exit, $"exit {Exit} and not {exit}\n{Output}\n{Errors}");
        return this;
    }
}
