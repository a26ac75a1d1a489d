using CertTui.Guides.Model;

namespace CertTui.Guides.Tests.EveryGuide;

/// <summary>What is known, written short: <c>question=value</c> for answers, <c>#fact=value</c> for facts, <c>@yyyy-MM-dd</c> for the day; parted by semicolons.</summary>
internal static class Situation
{
    public static Known Of(string text)
    {
        var known = Known.Nothing with { Today = DateOnly.FromDateTime(Some.Now.UtcDateTime) };
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            known = With(known, part);
        return known;
    }

    private static Known With(Known known, string part)
    {
        if (part[0] == '@')
            return known with { Today = DateOnly.Parse(part[1..]) };
        var pair = part.TrimStart('#').Split('=', 2);
        return part[0] == '#'
            ? known with { Facts = known.Facts.SetItem(pair[0], pair[1]) }
            : known with { Answers = known.Answers.SetItem(pair[0], pair[1]) };
    }
}
