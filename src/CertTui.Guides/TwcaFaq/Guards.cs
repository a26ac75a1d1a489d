using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Questions;

namespace CertTui.Guides.TwcaFaq;

/// <summary>Which question of the manual is asked, and what was found.</summary>
internal static class Guards
{
    public static readonly Guard GivesText = new("gives-text", known => known.Said("symptom", Symptoms.Text));
    public static readonly Guard Repairable = new("repairable", known => known.Is("repairable", "yes"));
    public static readonly Guard Repairs = Repairable & new Guard("repairs", known => known.Said("repair", "yes"));
    public static readonly Guard NamesKeyFolders = new("names-key-folders", known => known.Answer("keyFolders") is { Length: > 0 });

    /// <summary>No key can come to this machine any more: it is nowhere, or in the person's store and may not leave it.</summary>
    public static readonly Guard KeyLost = new("key-lost", known =>
        known.Is("cause", "key-lost") || (known.Is("cause", "key-wrong-store") && !known.Is("repairable", "yes")));

    public static readonly Guard PreviousServed = new("previous-served", known => known.Is("previousServed", "yes"));

    /// <summary>The symptom, or the text that was pasted, belongs to this question.</summary>
    public static Guard Asked(string question) => new("asked-" + question.ToLowerInvariant(), known => Symptoms.QuestionOf(known) == question);
}
