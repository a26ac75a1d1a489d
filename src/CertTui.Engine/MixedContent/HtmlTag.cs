using System.Net;

namespace CertTui.Engine.MixedContent;

/// <summary>A start tag, or the text inside of an element whose text is not markup.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="At">Where it begins in the file.</param>
/// <param name="Attributes">Names in lower case, values decoded; the first of a name counts.</param>
/// <param name="Text">Of a style element; else null.</param>
internal sealed record HtmlTag(string Name, int At, IReadOnlyDictionary<string, string> Attributes, string? Text = null)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    public bool Has(string attribute, string word) =>
        this[attribute].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);

    public static Dictionary<string, string> NoAttributes => [];

    public static void Add(Dictionary<string, string> attributes, string name, string value) =>
        attributes.TryAdd(name.ToLowerInvariant(), WebUtility.HtmlDecode(value));
}
