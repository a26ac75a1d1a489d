using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq;
using CertTui.Guides.Unattended;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice;

namespace CertTui.Guides.Tests;

/// <summary>A person with a practice machine of their own, who walks the guide with answers from a file, and whose program may be ended at any moment.</summary>
internal sealed class Walker : IDisposable
{
    private readonly TemporaryFolder _state = new();
    private PracticeMachine _practice;

    public Walker()
    {
        FreshWorld.LayInto(_state.Path);
        _practice = OpenMachine();
    }

    public FakeTime Clock { get; } = Some.Clock();

    public Machine Machine => Given(_practice.Machine);

    /// <summary>What the machine has that no practice machine has.</summary>
    public Func<Machine, Machine> Given { get; set; } = machine => machine;

    public void AddMailServer() => _practice.AddMailServer();

    public byte[] PublishRevocations() => _practice.PublishRevocations();

    public string StateFolder => _state.Path;

    public Recorder Told { get; private set; } = new();

    public CaseBook Cases => new(new DiskFolder(Path.Combine(_state.Path, "cases")), Find, Clock);

    /// <summary>The case of the last run.</summary>
    public string? CaseId { get; private set; }

    /// <summary>As the last run left it.</summary>
    public Walk Walk { get; private set; } = Walk.Begin(AllGuides.Find("twca-iis")!);

    /// <summary>The same command again goes on with the same case.</summary>
    public RunEnd Run(AnswersFile answers, Func<Session, Do, Plan, bool>? reviewed = null)
    {
        using var session = Begin(answers.Guide);
        Told = new Recorder();
        var run = new UnattendedRun(session, answers, SampleAnswers.Secret, Told);
        var end = run.Run(reviewed is null ? null : (step, plan) => reviewed(session, step, plan));
        Walk = session.Walk;
        return end;
    }

    public void RunToTheEnd(AnswersFile answers)
    {
        var end = Run(answers);
        Assert.True(end == RunEnd.Done, $"{end} at {Told.StoppedAt?.Id}: {string.Join("; ", Told.Problems)}");
    }

    /// <summary>Another certificate: the next run begins a case of its own.</summary>
    public void StartAnew() => CaseId = null;

    /// <summary>The program was ended and started again.</summary>
    public void Restart()
    {
        _practice.Dispose();
        _practice = OpenMachine();
    }

    public Session Begin(string guide)
    {
        if (Find(guide)!.NeedsMailServer)
            AddMailServer();
        var @case = CaseId is null ? Cases.Create(guide, "en", Machine.Id) : Cases.Open(CaseId);
        CaseId = @case.Id;
        var session = new Session(@case, Machine, new Vault(), Texts.Load("en"));
        session.LookAround();
        return session;
    }

    public void Dispose()
    {
        _practice.Dispose();
        _state.Dispose();
    }

    private static Guide? Find(string id) => id == TwcaFaqGuide.Guide.Id ? TwcaFaqGuide.Guide : AllGuides.Find(id);

    private PracticeMachine OpenMachine() => PracticeMachine.Open(_state.Path, Clock, (code, details) => $"{code} {string.Join(' ', details.Values)}");
}
