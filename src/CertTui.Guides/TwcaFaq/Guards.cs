using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Questions;

namespace CertTui.Guides.TwcaFaq;

/// <summary>Which question of the manual is asked, and what was found.</summary>
internal static class Guards
{
    public static readonly Guard GivesText = new("gives-text", known => known.Said("symptom", Symptoms.Text));
    public static readonly Guard Repairable = new("repairable", known => known.Is("repairable", "yes"));
    public static readonly Guard Repairs = Repairable & new Guard("repairs", known => known.Said("repair", "yes"));
    public static readonly Guard KeyLost = new("key-lost", known => known.Is("cause", "key-lost"));

    /// <summary>The symptom, or the text that was pasted, belongs to this question.</summary>
    public static Guard Asked(string question) => new("asked-" + question.ToLowerInvariant(), known => Symptoms.QuestionOf(known) == question);
}
