using System.Globalization;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides;
using CertTui.Guides.Cases;
using CertTui.Guides.Words;
using CertTui.Machines;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice;

namespace CertTui.Opening;

/// <summary>What a verb works with: wired by hand, opened when first needed.</summary>
public sealed class Opened : IDisposable
{
    private readonly Lazy<PracticeMachine> _practice;
    private readonly Dictionary<string, Machine> _these = [];
    private CaseBook? _cases;

    public Opened(Options options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        Texts = Texts.Load(ChooseLanguage(options));
        StateFolder = Path.GetFullPath(options.State ?? Machines.StateFolder.Default);
        // Mails of the practice CA are written in the language in which the machine is used.
        _practice = new Lazy<PracticeMachine>(() => PracticeMachine.Open(StateFolder, clock, (key, details) => Texts.Say("mail." + key, details)));
    }

    public Options Options { get; }

    public TimeProvider Clock { get; }

    public Texts Texts { get; private set; }

    public string StateFolder { get; }

    public CaseBook Cases => _cases ??= new CaseBook(new DiskFolder(Path.Combine(StateFolder, "cases")), AllGuides.Find, Clock);

    public PracticeMachine Practice => _practice.Value;

    public void Speak(Texts texts) => Texts = texts;

    /// <summary>English on a terminal that would show Chinese as boxes, where nobody asked for another language.</summary>
    public void SpeakFor(bool canShowHan)
    {
        if (!canShowHan && Options.Language is null && Texts.Language != LanguageTag.English)
            Speak(Texts.Load(LanguageTag.English));
    }

    /// <summary>The machine that the options mean. <see cref="Refusal"/> <c>machine-unsupported</c> where this computer is asked for and has no server that the program knows.</summary>
    public Machine Machine() => MachineId() == "practice" ? Practice.Machine : ThisWith(Options.Servers);

    /// <summary>This computer only where a server runs that the program can really work on; a person who only tries lands on the practice machine.</summary>
    public string MachineId() => Options.Machine switch
    {
        null => Options.Servers.Count > 0 || ThisMachine.IsReady ? "this" : "practice",
        "practice" => "practice",
        "this" => "this",
        var other => throw new Refusal("answer-not-offered", ("question", "--machine"), ("value", other), ("offered", "practice, this")),
    };

    /// <summary>Why nothing can be done on the machine that the options mean, said before anything is asked; null for practice.</summary>
    public Problem? RightsMissing => MachineId() == "this" ? ThisMachine.RightsMissing : null;

    public Session Begin(string guide, string? answers = null)
    {
        // Refused before there is a case: one on a machine that cannot be worked on would lie in the list for ever.
        RequireMachineFor(guide);
        if (Options.DryRun || AllGuides.Find(guide) is { IsTool: true })
            return Rehearse(guide, null);
        var named = MachineId() == "this" && Options.Servers.Count > 0 ? Options.Servers : null;
        return Start(Cases.Create(guide, Texts.Language, MachineId(), answers, named));
    }

    /// <summary>As <see cref="Begin"/> or <see cref="Resume"/>, and nothing of it is written down.</summary>
    public Session Rehearse(string guide, string? caseId)
    {
        if (caseId is null)
            RequireMachineFor(guide);
        return Start(Cases.Rehearse(guide, Texts.Language, MachineId(), caseId));
    }

    public Session Resume(string caseId) => Options.DryRun ? Rehearse("", caseId) : Start(Cases.Open(caseId));

    public void Dispose()
    {
        if (_practice.IsValueCreated)
            _practice.Value.Dispose();
    }

    // The practice machine gets its mail server when the guide begins.
    private void RequireMachineFor(string guide)
    {
        var machine = Machine();
        if (machine is { Id: not "practice", MailServer: null } && AllGuides.Find(guide) is { NeedsMailServer: true })
            throw new Refusal("no-mail-server");
    }

    private Machine MachineFor(CaseHeader @case)
    {
        if (@case.Machine != "practice")
            return ThisWith(@case.Servers ?? Options.Servers);
        if (AllGuides.Find(@case.Guide) is { NeedsMailServer: true })
            Practice.AddMailServer();
        return Practice.Machine;
    }

    // A case belongs to the servers that it was begun on, whatever the command line says.
    private Machine ThisWith(IReadOnlyDictionary<string, string> servers)
    {
        var named = string.Join('\n', servers.OrderBy(server => server.Key).Select(server => $"{server.Key} {server.Value}"));
        return _these.TryGetValue(named, out var known)
            ? known
            : _these[named] = ThisMachine.Open(new ThisMachineOrder(StateFolder, Clock, servers, Options.DryRun));
    }

    private Session Start(Case @case)
    {
        try
        {
            var session = new Session(@case, MachineFor(@case.Header), new Vault(), Texts) { IsRehearsal = Options.DryRun };
            session.LookAround();
            return session;
        }
        catch
        {
            @case.Dispose();
            throw;
        }
    }

    private static string ChooseLanguage(Options options) => options.Language is { } tag
        ? LanguageTag.Parse(tag) ?? LanguageTag.English
        : LanguageTag.Choose(
            Environment.GetEnvironmentVariable("LC_ALL"),
            Environment.GetEnvironmentVariable("LC_MESSAGES"),
            Environment.GetEnvironmentVariable("LANG"),
            OperatingSystem.IsWindows() ? CultureInfo.CurrentUICulture.Name : null);
}
