using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>What people complain of, in their words, and the question of the manual that answers it.</summary>
internal static class Symptoms
{
    /// <summary>The choice for those who have a message and nothing else.</summary>
    public const string Text = "message";

    private static readonly (string Symptom, string Question)[] All =
    [
        ("certificate-vanished", "4.1.Q1"),
        ("request-config", "4.2.Q1"),
        ("apache-start", "4.2.Q2"),
        ("tomcat-start", "4.3.Q1"),
        ("keystore-reply", "4.3.Q2"),
        ("file-format", "4.4.Q1"),
        ("pfx-refused", "4.4.Q2"),
        ("move", "4.4.Q3"),
        ("not-trusted", "4.5.Q1"),
        ("page-not-secure", "4.5.Q2"),
        ("check-chain", "4.6.Q1"),
        ("old-certificate", "4.6.Q2"),
        ("which-file", "4.7.Q1"),
    ];

    public static readonly Question Symptom = Question.Choice("symptom", [.. All.Select(known => new Option(known.Symptom)), new Option(Text)]) with
    {
        Default = known => known.Fact("symptom"),
    };

    /// <summary>The message as it stands on the screen or in the log.</summary>
    public static readonly Question Message = Question.Text("message", Messages.Read) with { When = Guards.GivesText, Default = Inputs.Proposed("message") };

    public static string? QuestionOf(Known known) => known.Said("symptom", Text)
        ? Messages.QuestionOf(known.Answer("message") ?? "")
        : All.FirstOrDefault(entry => entry.Symptom == known.Answer("symptom")).Question;
}
