using System.Text;
using System.Text.Json;
using CertTui.Guides.Words;

namespace CertTui.Guides.Tests.Words;

/// <summary>The program reads its words without System.Text.Json; here that one says what they are.</summary>
public sealed class A_word_list
{
    public static TheoryData<string> Files => [.. LanguageTag.All.SelectMany(language => new[] { $"{language}/ui.json", $"{language}/problems.json" })];

    [Theory]
    [MemberData(nameof(Files))]
    public void Holds_what_the_file_says(string file)
    {
        var path = Path.Combine(Repository.Root, "locales", file);
        Assert.SkipUnless(File.Exists(path), $"{file} is not written yet");
        var json = File.ReadAllBytes(path);
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        var texts = Reading(json);
        Assert.All(words, word => Assert.Equal(word.Value, texts[word.Key]));
    }

    [Theory]
    [InlineData("""{ "k": "" }""", "")]
    [InlineData("""{ "other": "x", "k" : "a: \"b\", {c}" }""", "a: \"b\", {c}")]
    [InlineData("""{"k":"C:\\cert\\x\/y\n\tz"}""", "C:\\cert\\x/y\n\tz")]
    [InlineData("""{"k":"\u8b49\u66f8 \ud869\ude8a"}""", "證書 𪚊")]
    [InlineData("""{"k":"\\"}""", "\\")]
    public void Reads_strings_as_RFC_8259_writes_them(string json, string text) => Assert.Equal(text, Reading(Encoding.UTF8.GetBytes(json))["k"]);

    private static Texts Reading(byte[] json) => Texts.Load(LanguageTag.English, path => path.EndsWith("ui.json", StringComparison.Ordinal) ? json : []);
}
