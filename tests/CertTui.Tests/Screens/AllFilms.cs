using CertTui.Guides;
using CertTui.Guides.Words;
using CertTui.Screens.States;

namespace CertTui.Tests.Screens;

/// <summary>The films of every guide, each shot when it is first looked at.</summary>
public sealed class AllFilms
{
    private readonly Dictionary<string, Lazy<FilmRoll>> _rolls = new()
    {
        ["twca-iis"] = new(() => new Films()),
        ["hkpost-iis"] = new(() => new PostFilms()),
        ["hkpost-exchange"] = new(() => new MailFilms()),
        ["twca-faq"] = new(() => new FaqFilms()),
        ["inspect"] = new(() => new ToolFilms("inspect")),
        ["chain"] = new(() => new ToolFilms("chain")),
        ["convert"] = new(() => new ToolFilms("convert")),
        ["diagnose"] = new(() => new ToolFilms("diagnose")),
    };

    public static TheoryData<string> Guides => [.. AllGuides.Ids];

    public static TheoryData<string, string> GuidesAndLanguages =>
        new(from guide in AllGuides.Ids from language in LanguageTag.All select (guide, language));

    public Dictionary<string, CaseScreen> Of(string guide) => _rolls[guide].Value.Shots;

    public IEnumerable<CaseScreen> All => _rolls.Values.SelectMany(roll => roll.Value.Shots.Values);
}
