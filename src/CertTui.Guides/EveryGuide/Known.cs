using CertTui.Engine.DomainValidation;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide;

/// <summary>The wanted names: the common name first, then the additional ones, each once.</summary>
internal static class WantedNames
{
    public static IReadOnlyList<string> Of(Known known)
    {
        var common = known.Answer("commonName");
        return common is null ? [] : [.. new[] { common }.Concat(Known.Lines(known.Answer("names"))).Distinct()];
    }

    /// <summary>For a file name: a star is no character for one.</summary>
    public static string FileName(Known known) => (known.Answer("commonName") ?? "server").Replace("*", "_wildcard", StringComparison.Ordinal);
}

/// <summary>Requests that were waiting when the program looked: <c>id host submitted</c>, one a line. Those that the CA has come first, as when one is continued.</summary>
internal static class Pending
{
    public static IReadOnlyList<(string Id, string Host, bool Submitted)> SameHost(Known known) =>
    [
        .. Known.Lines(known.Fact("pending"))
            .Select(line => line.Split(' '))
            .Select(parts => (Id: parts[0], Host: parts[1], Submitted: parts[2] == "yes"))
            .Where(request => request.Host == known.Answer("commonName"))
            .OrderByDescending(request => request.Submitted),
    ];
}

/// <summary>What a renewal starts from: the installed certificate that was chosen.</summary>
internal static class Renewal
{
    /// <summary>An attribute (by the name of <see cref="Engine.Requests.SubjectAttribute"/>, or Names) of the certificate being renewed, or null.</summary>
    public static string? Attribute(Known known, string type) =>
        known.Answer("renewOf") is { } chosen ? In(known.Fact("subject." + chosen.Split(' ')[0]), type) : null;

    /// <summary>An attribute in a subject's lines (<c>TYPE=value</c>), or null.</summary>
    public static string? In(string? subject, string type)
    {
        var prefix = type + "=";
        return Known.Lines(subject).FirstOrDefault(line => line.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..];
    }
}

/// <summary>The mailboxes that the CA may write to for the common name.</summary>
internal static class Mailboxes
{
    public static IReadOnlyList<string> For(Known known) => ConstructedMail.Addresses(known.Answer("commonName") ?? "");
}

/// <summary>What was ordered, whatever the guide calls it.</summary>
internal static class Ordered
{
    /// <summary><c>ev</c> or <c>ov</c>.</summary>
    public static string Product(Known known) =>
        known.Answer("product") ?? (known.Answer("certificateType")?.StartsWith("ev", StringComparison.Ordinal) == true ? "ev" : "ov");
}
