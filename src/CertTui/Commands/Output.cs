using System.Text.Encodings.Web;
using System.Text.Json;
using CertTui.Engine;
using CertTui.Guides.Words;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Width;

namespace CertTui.Commands;

/// <summary>What a verb prints: lines for people, or one JSON object a line and nothing else.</summary>
internal sealed class Output(bool json, Func<Texts> texts)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public bool IsJson => json;

    /// <summary>A line for people; nothing where JSON is wanted.</summary>
    public void Line(string text = "")
    {
        if (!json)
            StandardStreams.Out.WriteLine(Sanitize.Lines(text));
    }

    /// <summary>An object for programs; nothing where people read.</summary>
    public void Object(string kind, params (string Name, object? Value)[] fields)
    {
        if (!json)
            return;
        var record = new Dictionary<string, object?> { ["kind"] = kind };
        foreach (var (name, value) in fields)
            record[name] = value;
        StandardStreams.Out.WriteLine(SafeJson.Escape(JsonSerializer.Serialize(record, Relaxed)));
    }

    /// <summary>A problem either way: <c>code: sentence</c> and the hint under it, on standard error where people read.</summary>
    public void Tell(Problem problem)
    {
        var sentence = texts().Sentence(problem);
        var hint = texts().Hint(problem);
        if (json)
        {
            Object("problem", [.. Fields(problem).Select(field => (field.Key, field.Value))]);
            return;
        }
        StandardStreams.Error.WriteLine(Sanitize.Lines($"{problem.Code}: {sentence}"));
        if (hint.Length > 0)
            StandardStreams.Error.WriteLine(Sanitize.Lines("  " + hint));
    }

    /// <summary>A problem or finding inside another object.</summary>
    public Dictionary<string, object?> Fields(Problem problem) => new()
    {
        ["code"] = problem.Code,
        ["severity"] = problem.Severity.ToString().ToLowerInvariant(),
        ["message"] = texts().Sentence(problem),
        ["hint"] = texts().Hint(problem),
        ["evidence"] = problem.Details,
    };
}
