using CertTui.Engine;
using CertTui.Engine.ServerCertificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Questions;

/// <summary>Free texts: printable, and not without end.</summary>
internal static class Plain
{
    private const int Limit = 200;

    public static Reading Check(Known known, string text)
    {
        if (text.Any(char.IsControl))
            return new Reading(text, [Problem.Error("answer-unprintable")]);
        return text.Length > Limit
            ? new Reading(text, [Problem.Error("answer-too-long", ("length", $"{text.Length}"), ("limit", $"{Limit}"))])
            : new Reading(text);
    }

    /// <summary>Staff tell certificates apart by it in lists that cut it off at 64 characters.</summary>
    public static Reading CheckFriendlyName(Known known, string text) =>
        text.Length <= FriendlyName.MaxLength ? Check(known, text) : new Reading(text, [Problem.Error("friendly-name-too-long", ("length", $"{text.Length}"))]);

    /// <summary>Host and day: in two to four rounds a year several certificates of one host lie side by side.</summary>
    public static string ProposeFriendlyName(Known known)
    {
        var host = known.Answer("commonName") ?? "";
        var day = $" {known.Today:yyyy-MM-dd}";
        return host[..Math.Min(host.Length, FriendlyName.MaxLength - day.Length)] + day;
    }

    public static Reading CheckMailbox(Known known, string text)
    {
        var at = text.IndexOf('@');
        var fits = at > 0 && at == text.LastIndexOf('@') && at < text.Length - 3 && text[at..].Contains('.') && text.All(c => c is > ' ' and < '\u007f');
        return fits ? new Reading(text) : new Reading(text, [Problem.Error("mailbox-invalid", ("value", text))]);
    }
}
