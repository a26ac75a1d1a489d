using System.Text;
using CertTui.Engine;

namespace CertTui.Guides.Words;

/// <summary>Every sentence of one language. What a language lacks is shown in English: a step is never blank.</summary>
public sealed class Texts
{
    private readonly Func<string, byte[]?> _open;
    private readonly Texts? _fallback;
    private readonly Dictionary<string, GuideText> _guides = [];
    private Dictionary<string, string>? _words;
    private Dictionary<string, string>? _problems;

    private Texts(string language, Func<string, byte[]?> open, Texts? fallback)
    {
        Language = language;
        _open = open;
        _fallback = fallback;
    }

    public string Language { get; }

    /// <summary>Loads from the texts that are built into the program.</summary>
    public static Texts Load(string language) => Load(language, Embedded);

    public static Texts Load(string language, Func<string, byte[]?> open) =>
        new(language, open, language == LanguageTag.English ? null : new Texts(LanguageTag.English, open, null));

    public bool Has(string key) => Words.ContainsKey(key) || (_fallback?.Has(key) ?? false);

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
            _guides[id] = guide = GuideText.Parse(Encoding.UTF8.GetString(GuideFile(id)));
        }
        return guide;
    }

    /// <summary>The title of a guide, without reading the rest of its words: the first screen lists all guides.</summary>
    public string GuideTitle(string id)
    {
        var file = GuideFile(id);
        var end = file.AsSpan().IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(file, 0, Math.Max(0, end)).TrimStart('#', '\uFEFF').Trim();
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

    private string? Find(string key) => Words.GetValueOrDefault(key) ?? _fallback?.Find(key);

    private string? FindProblem(string key) => Problems.GetValueOrDefault(key) ?? _fallback?.FindProblem(key);

    // Read when the first is wanted: a screen begins without problems, and mostly without the fallback.
    private Dictionary<string, string> Words => _words ??= WordList.Read(_open($"{Language}/ui.json"));

    private Dictionary<string, string> Problems => _problems ??= WordList.Read(_open($"{Language}/problems.json"));

    private byte[] GuideFile(string id) => _open($"{Language}/guides/{id}.md") ?? _open($"{LanguageTag.English}/guides/{id}.md") ?? [];

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
