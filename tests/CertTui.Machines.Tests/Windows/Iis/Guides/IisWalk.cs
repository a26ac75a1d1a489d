using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Guides;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Unattended;
using CertTui.Guides.Words;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Unix;

namespace CertTui.Machines.Tests.Windows.Iis.Guides;

/// <summary>
/// A guide, unattended, on a machine that is put together as Windows' is, with stand-ins where the system begins: the person carries
/// the papers. Each run opens the case anew, as a process does.
/// </summary>
internal sealed class IisWalk : IDisposable, IRunObserver
{
    private readonly TemporaryFolder _folder = new();
    private readonly UnixFolders _folders;

    public IisWalk(params (string Name, string[] Bindings)[] sites)
    {
        _folders = new UnixFolders(Path.Combine(_folder.Path, "this"));
        _folders.Ensure();
        var (keys, stores, pending) = (new FolderKeys(_folders.Keys), new FolderStores(_folders.Stores), new FolderRequests(_folders.Requests));
        Iis = new IisWorld(stores, keys, sites);
        Machine = new Machine
        {
            Id = "this",
            HostName = "SERVER1",
            Clock = Some.Clock(),
            Stores = stores,
            Keys = new KeysInUse(keys, stores, pending),
            Pending = pending,
            Journal = new FolderJournal(_folders.Journal),
            Sites = Iis.Sites,
            Files = new DiskFiles(_folders.Orders),
        };
    }

    public IisWorld Iis { get; }

    public Machine Machine { get; }

    public Dictionary<string, string> Answers { get; init; } = [];

    public Dictionary<string, string> Secrets { get; init; } = [];

    public string? CaseId { get; set; }

    /// <summary>Where the last run stopped, and why.</summary>
    public string Stop { get; private set; } = "";

    public List<string> Passed { get; } = [];

    public string Delivery => Path.Combine(_folder.Path, "delivery.pem");

    private CaseBook Cases => new(new DiskFolder(Path.Combine(_folder.Path, "cases")), AllGuides.Find, Machine.Clock);

    public void Expect(RunEnd end, string guide)
    {
        Passed.Clear();
        using var session = Open(guide);
        var answers = new AnswersFile(
            guide, "en", Answers.ToDictionary(answer => answer.Key, answer => Iis.At(answer.Value)), Secrets.Keys.ToDictionary(step => step));
        var ended = new UnattendedRun(session, answers, step => Secrets[step].ToCharArray(), this).Run();
        Assert.True(ended == end, $"{ended} at {Stop}");
    }

    /// <summary>The last first, up to what the CA has.</summary>
    public void UndoAll(string guide)
    {
        using var session = Open(guide);
        foreach (var step in session.Walk.Guide.Steps.OfType<Do>().Reverse().Where(step => session.Walk.OutcomeOf(step) is { Done.Count: > 0 }).ToList())
        {
            session.Undo(step);
            if (session.Walk.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is not { } problem)
                continue;
            Assert.Equal("cannot-undo", problem.Code);
            return;
        }
    }

    /// <summary>Everything that is on the machine, without the pending requests, their keys and the files of the person.</summary>
    public string Snapshot() => string.Join('\n',
    [
        Iis.Snapshot(),
        .. Enum.GetValues<StoreName>().SelectMany(store => Machine.Stores.List(store).Select(stored => $"{store} {stored}")).Order(StringComparer.Ordinal),
        .. Machine.Keys.List().Where(key => Machine.Pending.List().All(request => request.KeyId != key)).Order(StringComparer.Ordinal),
    ]);

    public void Dispose()
    {
        Iis.Dispose();
        _folder.Dispose();
    }

    void IRunObserver.Passed(Step step, Outcome? outcome) => Passed.Add(step.Id);

    void IRunObserver.Stopped(RunEnd end, Step? step, IReadOnlyList<Problem> problems) => Stop = $"{step?.Id}: {string.Join("; ", problems)}";

    private Session Open(string guide)
    {
        var @case = CaseId is null ? Cases.Create(guide, "en", Machine.Id) : Cases.Open(CaseId);
        CaseId = @case.Id;
        var session = new Session(@case, Machine, new Vault(), Texts.Load("en"));
        session.LookAround();
        return session;
    }
}
