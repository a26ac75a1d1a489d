using CertTui.Engine.Ports;
using CertTui.Guides;
using CertTui.Guides.Cases;
using CertTui.Guides.Words;
using CertTui.Machines.Disk;
using CertTui.Machines.Practice;

namespace CertTui.Tests.Screens;

/// <summary>A practice machine in a folder of a fixed name, because paths are seen on screens, with a case that is filmed.</summary>
internal sealed class Studio : IDisposable
{
    private readonly PracticeMachine _practice;
    private readonly CaseBook _cases;
    private int _begun;

    public Studio(string name)
    {
        Folder = Path.Combine(Path.GetTempPath(), "certtui-film", name);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        var clock = Some.Clock();
        _practice = PracticeMachine.Open(Folder, clock, (key, details) => Texts.Load("en").Say("mail." + key, details));
        _cases = new CaseBook(new DiskFolder(Path.Combine(Folder, "cases")), AllGuides.Find, clock, () => $"film{++_begun}"[^4..]);
    }

    public string Folder { get; }

    public Machine Machine => _practice.Machine;

    public Session Begin(string guide, Machine? machine = null)
    {
        if (AllGuides.Find(guide)!.NeedsMailServer)
            _practice.AddMailServer();
        machine ??= Machine;
        var session = new Session(_cases.Create(guide, "en", machine.Id), machine, new Vault(), Texts.Load("en"));
        session.LookAround();
        return session;
    }

    public void Dispose()
    {
        _practice.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
