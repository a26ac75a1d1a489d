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
    private readonly Lazy<Machine> _this;
    private CaseBook? _cases;

    public Opened(Options options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        Texts = Texts.Load(ChooseLanguage(options));
        StateFolder = Path.GetFullPath(options.State ?? Machines.StateFolder.Default);
        // Mails of the practice CA are written in the language in which the machine is used.
        _practice = new Lazy<PracticeMachine>(() => PracticeMachine.Open(StateFolder, clock, (key, details) => Texts.Say("mail." + key, details)));
        _this = new Lazy<Machine>(() => ThisMachine.Open(new ThisMachineOrder(StateFolder, clock, Options.Apache, Options.DryRun)));
    }

    public Options Options { get; }

    public TimeProvider Clock { get; }

    public Texts Texts { get; private set; }

    public string StateFolder { get; }

    public CaseBook Cases => _cases ??= new CaseBook(new DiskFolder(Path.Combine(StateFolder, "cases")), AllGuides.Find, Clock);

    public PracticeMachine Practice => _practice.Value;

    public void Speak(Texts texts) => Texts = texts;

    /// <summary>The machine that the options mean. <see cref="Refusal"/> <c>machine-unsupported</c> where this computer is asked for and has no server that the program knows.</summary>
    public Machine Machine() => MachineOf(MachineId());

    /// <summary>This computer only where a server runs that the program can really work on; a person who only tries lands on the practice machine.</summary>
    public string MachineId() => Options.Machine switch
    {
        null => Options.Apache is not null || ThisMachine.IsReady ? "this" : "practice",
        "practice" => "practice",
        "this" => "this",
        var other => throw new Refusal("answer-not-offered", ("question", "--machine"), ("value", other), ("offered", "practice, this")),
    };

    public Session Begin(string guide, string? answers = null)
    {
        // Refused before there is a case: one on a machine that cannot be worked on would lie in the list for ever.
        RequireMachineFor(guide);
        if (Options.DryRun || AllGuides.Find(guide) is { IsTool: true })
            return Rehearse(guide, null);
        return Start(Cases.Create(guide, Texts.Language, MachineId(), answers));
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
            return MachineOf(@case.Machine);
        if (AllGuides.Find(@case.Guide) is { NeedsMailServer: true })
            Practice.AddMailServer();
        return Practice.Machine;
    }

    private Machine MachineOf(string id) => id == "practice" ? Practice.Machine : _this.Value;

    private Session Start(Case @case)
    {
        try
        {
            var session = new Session(@case, MachineFor(@case.Header), new Vault(), Texts) { IsRehearsal = Options.DryRun };
            session.LookAround(Surroundings(session.Machine));
            return session;
        }
        catch
        {
            @case.Dispose();
            throw;
        }
    }

    private static Dictionary<string, string> Surroundings(Machine machine) => new()
    {
        ["machine"] = machine.Id,
        ["host"] = machine.HostName,
        ["portal"] = machine.Authority is null ? "no" : "yes",
        ["submissionSite"] = machine.SubmissionSite is null ? "no" : "yes",
        ["orderFolder"] = machine.Files.OrderFolder,
    };

    private static string ChooseLanguage(Options options) => options.Language is { } tag
        ? LanguageTag.Parse(tag) ?? LanguageTag.English
        : LanguageTag.Choose(
            Environment.GetEnvironmentVariable("LC_ALL"),
            Environment.GetEnvironmentVariable("LC_MESSAGES"),
            Environment.GetEnvironmentVariable("LANG"));
}
