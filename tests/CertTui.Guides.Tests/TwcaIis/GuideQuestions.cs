using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.TwcaIis;

/// <summary>The questions of the guide, each once.</summary>
internal static class GuideQuestions
{
    public static IReadOnlyList<Question> All { get; } =
        [.. AllGuides.Find("twca-iis")!.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).DistinctBy(question => question.Id)];

    public static Question Find(string id) => All.Single(question => question.Id == id);
}
