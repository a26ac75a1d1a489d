using System.Text;
using System.Text.Json;
using CertTui.Engine;

namespace CertTui.Guides.Words;

/// <summary>Every sentence of one language. What a language lacks is shown in English: a step is never blank.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, string> _words;
    private readonly Dictionary<string, string> _problems;
    private readonly Func<string, byte[]?> _open;
    private readonly Texts? _fallback;
    private readonly Dictionary<string, GuideText> _guides = [];

    private Texts(string language, Func<string, byte[]?> open, Texts? fallback)
    {
        Language = language;
        _open = open;
        _fallback = fallback;
        _words = Flat(open($"{language}/ui.json"));
        _problems = Flat(open($"{language}/problems.json"));
    }

    public string Language { get; }

    /// <summary>Loads from the texts that are built into the program.</summary>
    public static Texts Load(string language) => Load(language, Embedded);

    public static Texts Load(string language, Func<string, byte[]?> open) =>
        new(language, open, language == LanguageTag.English ? null : new Texts(LanguageTag.English, open, null));

    public bool Has(string key) => _words.ContainsKey(key) || (_fallback?.Has(key) ?? false);

    /// <summary>A text by its key; the key in brackets where there is none, so that a hole is seen and not passed over.</summary>
    public string this[string key] => Find(key) ?? $"[{key}]";

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> details)
    {
        var text = this[key];
        foreach (var (name, value) in details)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }

    public string Say(string key, IReadOnlyDictionary<string, string> details) => Filled(this[key], details);

    /// <summary>The sentence of a problem: what happened.</summary>
    public string Sentence(Problem problem) => Filled(FindProblem(problem.Code) ?? $"[{problem.Code}]", Shown(problem.Details));

    /// <summary>What to do about it; empty where there is nothing to do.</summary>
    public string Hint(Problem problem) => Filled(FindProblem(problem.Code + ".hint") ?? "", Shown(problem.Details));

    public bool HasProblem(string code) => FindProblem(code) is not null;

    public GuideText Guide(string id)
    {
        if (!_guides.TryGetValue(id, out var guide))
        {
            var file = _open($"{Language}/guides/{id}.md") ?? _open($"{LanguageTag.English}/guides/{id}.md");
            _guides[id] = guide = GuideText.Parse(file is null ? "" : Encoding.UTF8.GetString(file));
        }
        return guide;
    }

    /// <summary>Two texts on one line: a full-width colon needs no blank behind it, nor a full-width bracket before it.</summary>
    public static string Joined(string first, string second) => IsWide(first, ^1) || IsWide(second, 0) ? first + second : $"{first} {second}";

    private static bool IsWide(string text, Index place) => text.Length > 0 && text[place] >= '\u2E80';

    /// <summary>Fills <c>{name}</c> places from the details; a place without a detail stays visible.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> details)
    {
        if (!text.Contains('{'))
            return text;
        var filled = new StringBuilder(text);
        foreach (var (name, value) in details)
            filled.Replace("{" + name + "}", value);
        return filled.ToString();
    }

    // Stores, questions and steps are named in the reader's language inside a sentence.
    private Dictionary<string, string> Shown(IReadOnlyDictionary<string, string> details)
    {
        var shown = new Dictionary<string, string>(details.Count);
        foreach (var (name, value) in details)
            shown[name] = Find($"{name}.{value}") ?? value;
        return shown;
    }

    private string? Find(string key) => _words.GetValueOrDefault(key) ?? _fallback?.Find(key);

    private string? FindProblem(string key) => _problems.GetValueOrDefault(key) ?? _fallback?.FindProblem(key);

    // Read token by token: this runs before the first screen, and a serializer would cost more than the screen.
    private static Dictionary<string, string> Flat(byte[]? json)
    {
        var words = new Dictionary<string, string>();
        var reader = new Utf8JsonReader(json ?? [], new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var key = "";
        while (json is not null && reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                key = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.String)
                words[key] = reader.GetString()!;
        }
        return words;
    }

    private static byte[]? Embedded(string path)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream("locales/" + path);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
