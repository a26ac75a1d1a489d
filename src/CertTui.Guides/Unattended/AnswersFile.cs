using System.Text.Json;
using CertTui.Engine;

namespace CertTui.Guides.Unattended;

/// <summary>The answers of an unattended run. Secrets are named by file, never written in it.</summary>
/// <param name="Guide">The guide's id.</param>
/// <param name="Language">A language tag, or null.</param>
/// <param name="Answers">Question id to answer.</param>
/// <param name="SecretFiles">Secret step id to the path of the file that holds it.</param>
public sealed record AnswersFile(
    string Guide,
    string? Language,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, string> SecretFiles)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string[] Parts = ["guide", "language", "answers", "secrets"];

    /// <summary><see cref="Refusal"/> <c>answers-malformed</c> with what is wrong and where; <c>answers-part-unknown</c> (part).</summary>
    public static AnswersFile Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), Lenient);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new Refusal("answers-malformed", ("reason", exception.Message));
        }
    }

    private static AnswersFile Read(JsonElement root)
    {
        // What is misspelt would otherwise be left out without a word.
        foreach (var part in root.EnumerateObject().Where(part => !Parts.Contains(part.Name)))
            throw new Refusal("answers-part-unknown", ("part", part.Name));
        var language = root.TryGetProperty("language", out var tag) ? tag.GetString() : null;
        return new AnswersFile(
            root.TryGetProperty("guide", out var guide) ? guide.GetString() ?? "" : throw new Refusal("answers-malformed", ("reason", "guide")),
            language,
            root.TryGetProperty("answers", out var answers) ? Texts(answers) : new Dictionary<string, string>(),
            root.TryGetProperty("secrets", out var secrets) ? Files(secrets) : new Dictionary<string, string>());
    }

    private static Dictionary<string, string> Texts(JsonElement answers)
    {
        var texts = new Dictionary<string, string>();
        foreach (var answer in answers.EnumerateObject())
            texts[answer.Name] = Text(answer.Name, answer.Value);
        return texts;
    }

    private static string Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(item => Text(name, item))),
        _ => throw new Refusal("answers-malformed", ("reason", $"answers.{name}: {value.ValueKind}")),
    };

    private static Dictionary<string, string> Files(JsonElement secrets)
    {
        var files = new Dictionary<string, string>();
        foreach (var secret in secrets.EnumerateObject())
        {
            // A secret written here in the clear would lie in backups for ever: it is refused, not used.
            if (secret.Value.ValueKind != JsonValueKind.Object || !secret.Value.TryGetProperty("file", out var file))
                throw new Refusal("secret-in-answers", ("secret", secret.Name));
            files[secret.Name] = file.GetString() ?? throw new Refusal("answers-malformed", ("reason", $"secrets.{secret.Name}"));
        }
        return files;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
