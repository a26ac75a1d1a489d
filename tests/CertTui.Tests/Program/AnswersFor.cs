using System.Text.Json;
using System.Text.Json.Nodes;

namespace CertTui.Tests.Program;

/// <summary>The sample answers of the repository, with changes, as a file beside the state folder.</summary>
public static class AnswersFor
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A null leaves the answer out.</summary>
    public static string FourTiers(RealProgram program, params IEnumerable<(string Question, string? Answer)> changes) =>
        Sample(program, "twca-iis-four-tier", changes);

    /// <summary>A null leaves the answer out.</summary>
    public static string Sample(RealProgram program, string sample, params IEnumerable<(string Question, string? Answer)> changes)
    {
        var folder = Repository.Path("tests", "answers");
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, sample + ".json")), documentOptions: WithComments)!;
        foreach (var (question, answer) in changes)
            root["answers"]![question] = answer;
        foreach (var (question, _) in changes.Where(change => change.Answer is null))
            root["answers"]!.AsObject().Remove(question);
        foreach (var (_, secret) in root["secrets"]!.AsObject())
            secret!["file"] = Path.Combine(folder, secret["file"]!.GetValue<string>());
        var path = Path.Combine(program.Folder, "answers.json");
        File.WriteAllText(path, root.ToJsonString());
        return path;
    }

    public static string Empty(RealProgram program)
    {
        var path = Path.Combine(program.Folder, "empty.json");
        File.WriteAllText(path, """{"guide":"twca-iis"}""");
        return path;
    }

    public static string Text(RealProgram program, string text)
    {
        var path = Path.Combine(program.Folder, "text.json");
        File.WriteAllText(path, text);
        return path;
    }
}
