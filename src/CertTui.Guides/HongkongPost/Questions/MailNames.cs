using CertTui.Engine;
using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Questions;

/// <summary>B.4 to B.6 of the guide for Exchange: a name for the list, the names of the certificate, and which of them leads.</summary>
internal static class MailNames
{
    /// <summary>Asked before the names are known, as on paper: at a renewal the old name helps.</summary>
    public static readonly Question FriendlyName = Serving.FriendlyName with
    {
        Default = known => $"{Renewal.Attribute(known, "CommonName") ?? "e-Cert"} {known.Today:yyyy-MM}",
    };

    public static readonly Question Wildcard = Question.Text("commonName", ReadWildcard) with
    {
        Default = known => Renewal.Attribute(known, "CommonName") is { } name && name.StartsWith("*.", StringComparison.Ordinal) ? name : null,
    };

    public static readonly Question Names = Question.Text("names", ReadNames) with { Default = Propose };

    public static readonly Question Leading = new("commonName", FieldKind.Choice)
    {
        Offered = Leaders,
        Default = known => Leaders(known).FirstOrDefault(),
    };

    public static readonly Question Unit = Requesting.Attribute("organizationalUnit", SubjectAttribute.OrganizationalUnit, SubjectRules.HongkongPost) with
    {
        Optional = true,
        Default = _ => null,
    };

    // A certificate for *.x also covers x: people type either.
    private static Reading ReadWildcard(Known known, string text)
    {
        var typed = text.StartsWith("*.", StringComparison.Ordinal) ? text : "*." + text;
        return Requesting.CommonName.Check(known, typed);
    }

    private static Reading ReadNames(Known known, string text)
    {
        var list = NameList.Read(text, new NameRules(Most: Most(known)));
        return new Reading(string.Join('\n', list.Ascii), [.. list.Problems, .. Stars(list), .. Internationalized(list)]);
    }

    private static int Most(Known known) => Guards.SeveralNames.Opens(known) ? NameRules.HongkongPost.Most : 1;

    private static IEnumerable<Problem> Stars(NameList list) =>
        list.Names.Where(name => name.IsWildcard).Select(name => Problem.Error("wildcard-not-this-type", ("name", name.Ascii ?? name.Unicode)));

    private static IEnumerable<Problem> Internationalized(NameList list) =>
        list.Names.Where(name => name.Ascii is not null && name.Ascii != name.Unicode)
            .Select(name => Problem.Info("name-idn", ("unicode", name.Unicode), ("ascii", name.Ascii!)));

    // At a renewal the names of the old certificate; else what the mail server calls itself, as far as a public CA may certify it.
    private static string? Propose(Known known)
    {
        var old = Renewal.Attribute(known, "CommonName") is { } common
            ? $"{common}\n{Renewal.Attribute(known, "Names")?.Replace(',', '\n')}"
            : known.Fact("mailNames");
        var names = Known.Lines(old).Where(name => !name.StartsWith("*.", StringComparison.Ordinal)).Take(Most(known)).ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    private static IReadOnlyList<string> Leaders(Known known) =>
        [.. Known.Lines(known.Answer("names")).Where(name => name.Length <= NameList.LongestCommonName)];
}
