namespace CertTui.Guides.Cases;

/// <summary>The first line of a journal.</summary>
/// <param name="Id">Date and four letters.</param>
/// <param name="Guide">The guide's id.</param>
/// <param name="Language">The language in which it was begun.</param>
/// <param name="Machine">practice or this.</param>
/// <param name="At">When it was begun.</param>
/// <param name="Answers">The answers file of an unattended run, so that the same command finds its case again; else null.</param>
/// <param name="Servers">Main configuration file by kind of server, where they were named when it was begun; null: those at their usual places.</param>
public sealed record CaseHeader(
    string Id, string Guide, string Language, string Machine, DateTimeOffset At, string? Answers = null,
    IReadOnlyDictionary<string, string>? Servers = null);
