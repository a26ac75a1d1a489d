using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Guides;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Screens.Views;
using CertTui.Terminal.Cells;

namespace CertTui.Tests.Screens;

/// <summary>Every screen of every step of every guide at 80x24, in every language, against a text file.</summary>
public sealed partial class EveryStep(AllFilms films) : IClassFixture<AllFilms>
{
    private static readonly Size Small = new(80, 24);

    [Theory]
    [MemberData(nameof(AllFilms.Guides), MemberType = typeof(AllFilms))]
    public void Is_on_film(string guide)
    {
        var steps = AllGuides.Find(guide)!.Steps.Select(step => step.Id);
        Assert.DoesNotContain(steps, step => !films.Of(guide).Keys.Any(name => name == step || name == step + ".plan" || name == step + ".report"));
    }

    [Theory]
    [MemberData(nameof(AllFilms.GuidesAndLanguages), MemberType = typeof(AllFilms))]
    public void Looks_as_its_file_says(string guide, string language)
    {
        var differences = new List<string>();
        foreach (var (name, screen) in films.Of(guide))
        {
            try
            {
                Golden.Check($"{guide}/{language}/{name}.txt", Draw(language, screen, Small));
            }
            catch (GoldenDiffers difference)
            {
                differences.Add(difference.Message);
            }
        }
        Assert.True(differences.Count == 0, $"{differences.Count} frames differ.\n{string.Join('\n', differences.Take(5))}");
    }

    [Theory]
    [MemberData(nameof(AllFilms.GuidesAndLanguages), MemberType = typeof(AllFilms))]
    public void Has_all_its_words(string guide, string language)
    {
        var holes = films.Of(guide).SelectMany(shot => Hole().Matches(Draw(language, shot.Value, Small)).Select(match => $"{shot.Key}: {match.Value}"));
        Assert.Empty(holes.Distinct());
    }

    [Theory]
    [MemberData(nameof(AllFilms.GuidesAndLanguages), MemberType = typeof(AllFilms))]
    public void Shows_its_title_and_footer_whole(string guide, string language)
    {
        var texts = Texts.Load(language);
        foreach (var (name, screen) in films.Of(guide).Where(shot => shot.Value.Walk.Here is not null))
        {
            var frame = Draw(language, screen, Small);
            Assert.True(frame.Contains(texts.Guide(guide).Step(screen.Walk.Here!.Id).Title), $"{language} {name}: the title is cut");
            Assert.True(frame.Contains("F1 " + texts["key.help"]), $"{language} {name}: no room for F1");
        }
    }

    [Fact]
    public void Is_drawn_at_any_size_without_a_fault()
    {
        foreach (var screen in films.All)
        {
            foreach (var size in new[] { new Size(60, 15), new Size(61, 16), new Size(120, 30), new Size(200, 60) })
                Assert.NotEmpty(Draw("zh-TW", screen, size));
        }
    }

    [Fact]
    public void Says_what_is_wrong_and_what_to_do_without_a_blank_between_in_Chinese()
    {
        var screen = films.Of("hkpost-iis")["B.4.name"];
        var form = (FormBody)screen.Body;
        var wrong = form with { Entries = form.Entries.SetItem(0, form.Entries[0] with { Error = Problem.Error("name-empty") }) };
        Assert.Contains("欠缺主機名稱。對：", Draw("zh-HK", screen with { Body = wrong }, Small));
        Assert.Contains("missing. Right: ", Draw("en", screen with { Body = wrong }, Small));
        var secret = films.Of("hkpost-iis")["C.2.pin"];
        var mistyped = (SecretBody)secret.Body with { Problems = [Problem.Error("pin-invalid")] };
        Assert.Contains("十六位數字。它", Draw("zh-HK", secret with { Body = mistyped }, Small));
    }

    [Theory]
    [InlineData("SHA-256  CFDBAACD 01AB45EF ...", "SHA-256  ######## ######## ...")]
    [InlineData("SHA-256  01234567 BBBBBBBB ...", "SHA-256  ######## ######## ...")]
    [InlineData("key abcdefabcdefabcd.", "key ################.")]
    [InlineData("A facade, FACADE 1234567 (999 bytes)", "A facade, FACADE 1234567 (### bytes)")]
    public void Masks_what_is_new_each_time_even_where_chance_gives_letters_alone(string text, string expected)
        => Assert.Equal(expected, Masked(text));

    private static string Draw(string language, CaseScreen screen, Size size)
    {
        var app = new App(Texts.Load(language), screen, IsPractice: true);
        return Masked(AppView.Draw(app, size).Grid.ToText());
    }

    // Keys and certificates are new each time; what stands for them has the same width.
    private static string Masked(string text) => Rest().Replace(
        Random().Replace(text, match => new string('#', match.Length)),
        match => match.Groups[1].Value + new string('#', match.Groups[2].Length));

    // A fingerprint that did not fit its line goes on in the next.
    [GeneratedRegex(@"(#[ ]*\n *)([0-9A-F]+)(?=\W)")]
    private static partial Regex Rest();

    [GeneratedRegex(@"\b[0-9A-F]{8,}(?![0-9a-f])|\b[0-9a-f]{16,}|\b[0-9]{9}\b|(?<=127[.]0[.]0[.]1:)[0-9]+|\b[0-9]{3,4}(?=\s*(?:bytes|位元組|字节))")]
    private static partial Regex Random();

    [GeneratedRegex(@"\[[a-z]+[.][\w.-]+\]|\[[a-z]+(-[a-z0-9]+)+\]")]
    private static partial Regex Hole();
}
