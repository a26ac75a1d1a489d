using CertTui.Engine.Ports;
using CertTui.Guides.Cases;
using CertTui.Guides.TwcaFaq;
using CertTui.Guides.Unattended;
using CertTui.Guides.Walking;
using CertTui.Guides.Words;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>A trainee with a practice machine, on which a fault is laid; walks the diagnosis with what the scenario tells.</summary>
internal sealed class Trainee : IDisposable
{
    private readonly TemporaryFolder _state = new();
    private readonly PracticeMachine _practice;

    public Trainee(string scenario)
    {
        FreshWorld.LayInto(_state.Path);
        _practice = PracticeMachine.Open(_state.Path, Some.Clock(), (code, _) => code);
        Seeded = Machine.Training!.Seed(scenario);
    }

    public Machine Machine => _practice.Machine;

    public Seeded Seeded { get; }

    public Recorder Told { get; private set; } = new();

    public Walk Walk { get; private set; } = Walk.Begin(TwcaFaqGuide.Guide);

    public string? Cause => Walk.Known.Fact("cause");

    /// <summary>With more answers than the scenario gives.</summary>
    public RunEnd Run(params (string Question, string Answer)[] answers)
    {
        var book = new CaseBook(new DiskFolder(Path.Combine(_state.Path, "cases")), id => id == "twca-faq" ? TwcaFaqGuide.Guide : null, Some.Clock());
        using var session = new Session(book.Create("twca-faq", "en", Machine.Id), Machine, new Vault(), Texts.Load("en"));
        session.LookAround();
        var all = new Dictionary<string, string> { ["symptom"] = Seeded.Symptom };
        foreach (var (question, answer) in answers)
            all[question] = answer;
        Told = new Recorder();
        var end = new UnattendedRun(session, new AnswersFile("twca-faq", "en", all, new Dictionary<string, string>()), _ => [], Told).Run();
        Walk = session.Walk;
        return end;
    }

    public string Snapshot() => string.Join('\n',
    [
        Tests.Snapshot.Of(Machine),
        .. Directory.EnumerateFiles(_state.Path, "*", SearchOption.AllDirectories).Where(path => !path.Contains("cases")).Order(StringComparer.Ordinal)
            .Select(path => $"{path} {Convert.ToHexString(File.ReadAllBytes(path))}"),
    ]);

    public void Dispose()
    {
        _practice.Dispose();
        _state.Dispose();
    }
}
